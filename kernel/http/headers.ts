/** What every answer carries. Styles may stand inline, because the screens' library writes them so. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** For pages without script: nothing but their own style sheet and forms. */
export const pageSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** For the few pages that need a script: one of our own, which may fetch nothing. */
export const scriptPageSecurityPolicy = `${pageSecurityPolicy}; script-src 'self'`;

/** For a file that somebody else made: in a sandbox without an origin, it runs, loads and frames nothing. */
export const foreignFilePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
