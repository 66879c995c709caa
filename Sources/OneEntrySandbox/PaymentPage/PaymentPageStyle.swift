extension PaymentPage {
  /// The look of the page: one column that fits a phone, light or dark as the browser prefers.
  static let style = """
    :root{color-scheme:light dark;--ink:#1c2230;--soft:#667085;--line:#e4e7ec;--card:#fff;--back:#f3f5f9;\
    --key:#3b5bdb}
    @media(prefers-color-scheme:dark){:root{--ink:#eef1f6;--soft:#9aa4b5;--line:#303849;--card:#1d2433;\
    --back:#12161f;--key:#5c7cfa}}
    *{box-sizing:border-box}
    body{margin:0;overflow-wrap:anywhere;background:var(--back);color:var(--ink);\
    font:16px/1.5 system-ui,"DejaVu Sans",sans-serif}
    main{max-width:27rem;margin:6vh auto;padding:2rem;background:var(--card);border:1px solid var(--line);\
    border-radius:16px;box-shadow:0 12px 40px rgba(16,24,40,.08)}
    .shop{margin:0;color:var(--soft);font-weight:600}
    h1{margin:.2rem 0;font-size:2.4rem;letter-spacing:-.02em;overflow-wrap:anywhere}
    .order{margin:0 0 1.2rem;color:var(--soft)}
    table{width:100%;border-collapse:collapse;margin-bottom:1.4rem}
    td{padding:.5rem 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
    td.n{text-align:right;white-space:nowrap;padding-left:1rem}
    label{display:block;font-weight:600;margin-bottom:.3rem}
    input{width:100%;padding:.75rem;font:inherit;letter-spacing:.05em;color:inherit;background:transparent;\
    border:1px solid var(--line);border-radius:10px}
    button{width:100%;margin-top:.8rem;padding:.8rem;font:inherit;font-weight:600;border-radius:10px;\
    border:1px solid var(--key);background:var(--key);color:#fff;cursor:pointer}
    button.quiet{background:transparent;color:inherit;border-color:var(--line);font-weight:500}
    button:focus-visible,input:focus-visible{outline:3px solid var(--key);outline-offset:2px}
    .hint{margin:1.4rem 0 0;color:var(--soft);font-size:.85rem}
    code{white-space:nowrap}
    .problem,.verdict{padding:1rem;border-radius:10px;border:1px solid}
    .problem,.verdict.no{border-color:#d92d20;background:rgba(217,45,32,.08)}
    .verdict.ok{border-color:#079455;background:rgba(7,148,85,.1)}
    @media(max-width:30rem){main{margin:0;min-height:100vh;border:0;border-radius:0;padding:1.25rem}}
    """
}
