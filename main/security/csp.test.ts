import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { contentSecurityPolicy } from './csp.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('the content security policy', () => {
  test('starts from nothing and never says unsafe, a socket or an address', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|ws:|http|\*|data:|blob:|eval/);
  });

  test('names only the page itself as a source', () => {
    const sources = new Set([...directives.values()].flat());
    expect(sources).toEqual(new Set(["'none'", "'self'", "'script'"]));
  });

  test.each(['connect-src', 'frame-src', 'worker-src', 'object-src', 'base-uri', 'form-action'])(
    'refuses %s',
    (name) => {
      expect(directives.get(name)).toEqual(["'none'"]);
    },
  );

  test.each(['frame-ancestors', 'require-trusted-types-for', 'trusted-types'])(
    'sets %s',
    (name) => {
      expect(directives.has(name)).toBe(true);
    },
  );
});

describe('the page', () => {
  const page = readFileSync('renderer/index.html', 'utf8');

  test('has no inline script, style or handler, which the policy would block', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    for (const [, attributes = ''] of page.matchAll(/<script([^>]*)>/gi)) {
      expect(attributes).toMatch(/\ssrc="/);
    }
  });

  test('carries the same policy in a tag, but for what works in a header only', () => {
    const tag = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(page);
    const inTag = (tag?.[1] ?? '').split(';').map((part) => part.trim().replace(/\s+/g, ' '));
    const inHeader = contentSecurityPolicy
      .split('; ')
      .filter((part) => !part.startsWith('frame-ancestors'));
    expect(inTag.filter((part) => part !== '').sort()).toEqual(inHeader.sort());
  });
});
