/// What is eaten, and what from.
extension Motif {
  static let cake = Motif(
    #"""
    <ellipse class="w" cx="200" cy="238" rx="125" ry="18"/><path class="a" d="M110 150h180v84H110z"/>\#
    <path class="b" d="M110 150c0-70 180-70 180 0v24c-20 20-40-10-60 8s-40-10-60 8-40 2-60-16z"/>\#
    <circle class="c" cx="200" cy="92" r="16"/>
    """#)

  static let loaf = Motif(
    #"""
    <path class="a" d="M80 200c0-120 240-120 240 0 0 32-14 48-40 48H120c-26 0-40-16-40-48z"/>\#
    <path class="b" d="M130 150l20-34 16 8-18 36zM185 140l16-36 18 6-16 38z\#
    M242 144l14-34 18 10-14 34z"/>
    """#)

  static let bar = Motif(
    #"""
    <g transform="rotate(-6 200 160)"><rect class="c" x="100" y="70" width="200" height="170" rx="8"/>\#
    <path class="a" d="M112 82h52v44h-52zM174 82h52v44h-52zM236 82h52v44h-52zM112 134h52v44h-52z\#
    M174 134h52v44h-52zM236 134h52v44h-52z"/><path class="w" d="M100 186h200v54H100z"/></g>
    """#)

  static let jar = Motif(
    #"""
    <rect class="a" x="130" y="100" width="140" height="148" rx="22"/>\#
    <rect class="c" x="138" y="66" width="124" height="38" rx="8"/>\#
    <rect class="w" x="130" y="150" width="140" height="58"/><path class="b" d="M146 100h20v50h-20z"/>
    """#)

  static let plate = Motif(
    #"""
    <ellipse class="w" cx="200" cy="170" rx="150" ry="82"/>\#
    <ellipse class="b" cx="200" cy="166" rx="110" ry="56"/>\#
    <path class="a" d="M130 170c10-60 100-70 130-10 20 40-120 60-130 10z"/>\#
    <circle class="c" cx="236" cy="150" r="14"/><circle class="c" cx="160" cy="160" r="10"/>
    """#)

  static let bowl = Motif(
    #"""
    <path class="a" d="M80 130h240c0 70-40 116-90 118h-60c-50-2-90-48-90-118z"/>\#
    <ellipse class="w" cx="200" cy="130" rx="120" ry="30"/>\#
    <ellipse class="b" cx="200" cy="132" rx="98" ry="20"/><circle class="c" cx="220" cy="130" r="10"/>\#
    <circle class="c" cx="176" cy="134" r="8"/>
    """#)
}
