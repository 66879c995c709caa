/// What coffee, tea and other drinks come in.
extension Motif {
  static let bag = Motif(
    #"""
    <path class="a" d="M140 80h120l14 170H126z"/><path class="c" d="M140 60h120v26H140z"/>\#
    <rect class="w" x="160" y="130" width="80" height="70" rx="6"/>\#
    <ellipse class="c" cx="200" cy="165" rx="18" ry="25"/>
    """#)

  static let bottle = Motif(
    #"""
    <path class="a" d="M180 60h40v50c0 20 25 25 25 55v85h-90v-85c0-30 25-35 25-55z"/>\#
    <rect class="c" x="176" y="40" width="48" height="24" rx="5"/>\#
    <rect class="w" x="155" y="170" width="90" height="48"/>
    """#)

  static let cup = Motif(
    #"""
    <path class="l" d="M258 130c50-10 50 70-8 66"/>\#
    <path class="a" d="M130 105h140l-14 120c-2 14-10 22-24 22h-64c-14 0-22-8-24-22z"/>\#
    <ellipse class="w" cx="200" cy="105" rx="70" ry="18"/>\#
    <ellipse class="c" cx="200" cy="107" rx="56" ry="11"/>
    """#)

  static let dripper = Motif(
    #"""
    <path class="w" d="M120 70h160l-52 80h-56z"/><path class="c" d="M140 70h120l-12 20h-96z"/>\#
    <path class="a" d="M150 165h100l14 60c2 16-8 25-22 25h-84c-14 0-24-9-22-25z"/>\#
    <rect class="c" x="140" y="150" width="120" height="14" rx="7"/>
    """#)

  static let grinder = Motif(
    #"""
    <path class="l" d="M200 70V50h70"/><circle class="c" cx="274" cy="50" r="14"/>\#
    <path class="a" d="M165 75h70l10 80h-90z"/>\#
    <rect class="b" x="150" y="155" width="100" height="92" rx="8"/>\#
    <circle class="c" cx="200" cy="200" r="12"/>
    """#)

  static let kettle = Motif(
    #"""
    <path class="l" d="M262 130c70-30 60 90-6 84"/><path class="l" d="M142 170c-40-5-40-60-70-60"/>\#
    <path class="a" d="M140 120c0-60 120-60 120 0l14 105c2 16-6 24-20 24H146c-14 0-22-8-20-24z"/>\#
    <circle class="c" cx="200" cy="66" r="12"/><path class="b" d="M142 120h116l3 18H139z"/>
    """#)

  static let tin = Motif(
    #"""
    <rect class="a" x="135" y="90" width="130" height="158" rx="10"/>\#
    <rect class="c" x="128" y="66" width="144" height="36" rx="10"/>\#
    <rect class="w" x="135" y="140" width="130" height="60"/>\#
    <path class="a" d="M200 148c28 14 28 32 0 46-28-14-28-32 0-46z"/>
    """#)

  static let glass = Motif(
    #"""
    <path class="w" d="M130 70h140l-20 178h-100z"/><path class="a" d="M137 120h126l-14 122h-98z"/>\#
    <path class="l" d="M216 200l40-160"/><circle class="b" cx="180" cy="170" r="16"/>\#
    <circle class="b" cx="214" cy="206" r="12"/>
    """#)
}
