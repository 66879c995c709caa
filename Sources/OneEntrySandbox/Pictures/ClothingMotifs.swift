/// What is worn.
extension Motif {
  static let shirt = Motif(
    #"""
    <path class="a" d="M150 60l50 20 50-20 70 40-24 56-36-16v108H140V140l-36 16-24-56z"/>\#
    <path class="w" d="M168 62l32 40 32-40-32 14z"/><path class="c" d="M196 102h8v146h-8z"/>
    """#)

  static let trousers = Motif(
    #"""
    <path class="a" d="M140 60h120l20 188h-56l-24-130-24 130h-56z"/>\#
    <path class="c" d="M138 60h124l2 22H136z"/><path class="b" d="M197 84h6v34h-6z"/>
    """#)

  static let dress = Motif(
    #"""
    <path class="a" d="M166 50l16 22h36l16-22 12 60-22 34 60 104H116l60-104-22-34z"/>\#
    <path class="c" d="M174 140h52l4 14h-60z"/>\#
    <path class="b" d="M150 190l-34 58h40l24-66zM250 190l34 58h-40l-24-66z"/>
    """#)

  static let jumper = Motif(
    #"""
    <path class="a" d="M150 66h100l46 30 30 120-42 12-24-70v88H140v-88l-24 70-42-12 30-120z"/>\#
    <path class="b" d="M164 66h72c-6 30-66 30-72 0z"/>\#
    <path class="w" d="M140 170h120v14H140zM140 196h120v10H140z"/>
    """#)

  static let shoe = Motif(
    #"""
    <path class="a" d="M70 140l70-20c20 34 60 50 110 56 50 6 80 20 80 54H70z"/>\#
    <path class="w" d="M64 226h270v22H64z"/><path class="l" d="M168 140l-20 20M196 156l-18 20"/>
    """#)

  static let boot = Motif(
    #"""
    <path class="a" d="M130 60h80v100c40 10 90 16 96 72H130z"/>\#
    <path class="c" d="M124 230h186v18H124z"/><path class="b" d="M130 60h80v22h-80z"/>
    """#)

  static let scarf = Motif(
    #"""
    <path class="a" d="M110 70c60 40 120 40 180 0l20 50c-70 50-150 50-220 0z"/>\#
    <path class="b" d="M150 140l50 10-16 98h-60z"/><path class="a" d="M206 150l46-6 30 104h-60z"/>\#
    <path class="w" d="M132 210h58l-2 12h-60zM216 210h62l4 12h-64z"/>
    """#)

  static let sock = Motif(
    #"""
    <path class="a" d="M120 60h60v100l40 46c16 30-24 52-44 36l-56-60z\#
    M222 50h60v100l40 46c16 30-24 52-44 36l-56-60z"/>\#
    <path class="w" d="M120 60h60v24h-60zM222 50h60v24h-60z"/>
    """#)
}
