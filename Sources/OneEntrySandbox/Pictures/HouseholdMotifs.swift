/// Things for the house and for the desk.
extension Motif {
  static let basket = Motif(
    #"""
    <path class="l" d="M130 140c0-110 140-110 140 0"/><path class="a" d="M100 135h200l-24 112H124z"/>\#
    <path class="b" d="M106 160h188l-5 22H111zM116 205h168l-5 20H121z"/>
    """#)

  static let candle = Motif(
    #"""
    <rect class="w" x="125" y="110" width="50" height="138"/>\#
    <rect class="b" x="225" y="80" width="50" height="168"/>\#
    <path class="a" d="M150 60c20 26 16 40 0 44-16-4-20-18 0-44z\#
    M250 30c20 26 16 40 0 44-16-4-20-18 0-44z"/>
    """#)

  static let blanket = Motif(
    #"""
    <rect class="a" x="90" y="190" width="220" height="56" rx="28"/>\#
    <rect class="b" x="96" y="138" width="208" height="56" rx="28"/>\#
    <rect class="a" x="104" y="88" width="192" height="54" rx="27"/>\#
    <path class="w" d="M200 88h24v54h-24zM200 194h24v52h-24z"/>
    """#)

  static let card = Motif(
    #"""
    <g transform="rotate(-8 200 160)"><rect class="a" x="85" y="85" width="230" height="146" rx="14"/>\#
    <rect class="w" x="85" y="146" width="230" height="24"/><path class="c" d="M188 85h24v146h-24z"/>\#
    <circle class="c" cx="200" cy="158" r="24"/></g>
    """#)

  static let box = Motif(
    #"""
    <path class="a" d="M90 120h220v128H90z"/><path class="b" d="M76 84h248v42H76z"/>\#
    <path class="c" d="M184 84h32v164h-32z"/>\#
    <path class="l" d="M200 82c-50-50-70 0 0 0 70 0 50-50 0 0"/>
    """#)

  static let knife = Motif(
    #"""
    <path class="w" d="M60 180l190-70 14 36-150 62c-24 8-44 0-54-28z"/>\#
    <path class="c" d="M246 106l90-34c20-6 28 22 10 30l-88 36z"/>
    """#)

  static let board = Motif(
    #"""
    <rect class="a" x="90" y="70" width="170" height="178" rx="20"/>\#
    <rect class="a" x="250" y="136" width="80" height="44" rx="20"/>\#
    <circle class="w" cx="308" cy="158" r="9"/>\#
    <path class="b" d="M110 110h130v10H110zM110 160h130v10H110zM110 206h130v10H110z"/>
    """#)

  static let scale = Motif(
    #"""
    <path class="b" d="M110 90h180l-20 36H130z"/>\#
    <rect class="a" x="110" y="126" width="180" height="122" rx="14"/>\#
    <circle class="w" cx="200" cy="186" r="46"/><path class="l" d="M200 186l22-26"/>
    """#)

  static let pan = Motif(
    #"""
    <path class="c" d="M262 150l100-30 8 24-104 34z"/>\#
    <ellipse class="c" cx="170" cy="170" rx="110" ry="74"/>\#
    <ellipse class="a" cx="170" cy="162" rx="92" ry="58"/>\#
    <ellipse class="w" cx="160" cy="162" rx="46" ry="30"/><circle class="b" cx="164" cy="160" r="16"/>
    """#)

  static let mill = Motif(
    #"""
    <circle class="c" cx="200" cy="58" r="18"/>\#
    <path class="a" d="\#
    M165 90c0-24 70-24 70 0 0 30-22 34-18 70 3 30 28 50 28 88h-90c0-38 25-58 28-88 4-36-18-40-18-70z"/>\#
    <path class="b" d="M160 220h80v12h-80z"/>
    """#)

  static let book = Motif(
    #"""
    <g transform="rotate(-5 200 160)"><rect class="a" x="120" y="60" width="160" height="190" rx="8"/>\#
    <rect class="c" x="120" y="60" width="26" height="190"/><path class="w" d="M164 100h96v30h-96z"/>\#
    <path class="b" d="M258 60h12v190h-12z"/></g>
    """#)

  static let pencils = Motif(
    #"""
    <path class="a" d="M110 110h36v138h-36z"/><path class="b" d="M182 90h36v158h-36z"/>\#
    <path class="c" d="M254 120h36v128h-36z"/>\#
    <path class="w" d="M110 110l18-46 18 46zM182 90l18-46 18 46zM254 120l18-46 18 46z"/>
    """#)

  static let pen = Motif(
    #"""
    <g transform="rotate(38 200 150)"><rect class="a" x="182" y="20" width="36" height="180" rx="14"/>\#
    <rect class="c" x="182" y="110" width="36" height="14"/><path class="w" d="M184 200h32l-16 60z"/>\#
    </g><path class="l" d="M60 250c60-20 90 10 140-4"/>
    """#)

  static let calendar = Motif(
    #"""
    <rect class="w" x="110" y="70" width="180" height="178" rx="10"/>\#
    <rect class="a" x="110" y="70" width="180" height="48" rx="10"/>\#
    <path class="c" d="M150 50h16v40h-16zM234 50h16v40h-16z"/>\#
    <path class="b" d="M130 136h34v28h-34zM183 136h34v28h-34zM236 136h34v28h-34zM130 184h34v28h-34z\#
    M236 184h34v28h-34z"/><path class="a" d="M183 184h34v28h-34z"/>
    """#)

  static let roll = Motif(
    #"""
    <circle class="a" cx="170" cy="165" r="84"/><circle class="b" cx="170" cy="165" r="60"/>\#
    <circle class="w" cx="170" cy="165" r="36"/><path class="a" d="M170 225h160v24H170z"/>
    """#)

  static let lamp = Motif(
    #"""
    <path class="l" d="M140 240l40-110 70-50"/><path class="a" d="M214 66l50-36 60 84-70 20z"/>\#
    <ellipse class="c" cx="140" cy="242" rx="62" ry="14"/><circle class="w" cx="278" cy="118" r="22"/>
    """#)

  static let van = Motif(
    #"""
    <path class="a" d="M50 90h190v140H50z"/><path class="b" d="M246 130h56l44 52v48H246z"/>\#
    <path class="w" d="M262 144h34l26 34h-60z"/><circle class="c" cx="112" cy="234" r="28"/>\#
    <circle class="c" cx="280" cy="234" r="28"/><circle class="w" cx="112" cy="234" r="10"/>\#
    <circle class="w" cx="280" cy="234" r="10"/>
    """#)

  static let frame = Motif(
    #"""
    <rect class="c" x="100" y="50" width="200" height="190"/>\#
    <rect class="w" x="116" y="66" width="168" height="158"/>\#
    <rect class="b" x="138" y="88" width="124" height="114"/>\#
    <path class="a" d="M138 202l44-66 30 40 20-24 30 50z"/><circle class="w" cx="230" cy="116" r="14"/>
    """#)

  static let camera = Motif(
    #"""
    <rect class="c" x="90" y="100" width="220" height="140" rx="20"/>\#
    <path class="c" d="M160 80h80l14 24H146z"/><circle class="w" cx="200" cy="170" r="56"/>\#
    <circle class="a" cx="200" cy="170" r="44"/><circle class="b" cx="186" cy="156" r="14"/>\#
    <rect class="b" x="264" y="118" width="28" height="16" rx="4"/>
    """#)
}
