const self = "'self'";
const none = "'none'";

/** What the page may load and do: its own script, style, images, fonts and sounds; no network. */
const directives: Readonly<Record<string, string>> = {
  'default-src': none,
  'script-src': self,
  'style-src': self,
  'img-src': self,
  'font-src': self,
  'connect-src': none,
  'media-src': self,
  'object-src': none,
  'frame-src': none,
  'worker-src': none,
  'child-src': none,
  'manifest-src': none,
  'base-uri': none,
  'form-action': none,
  // Works in a header only, which is why the page's own tag cannot replace the header.
  'frame-ancestors': none,
  'require-trusted-types-for': "'script'",
  'trusted-types': none,
};

/** The content security policy, as it is sent with every file. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');
