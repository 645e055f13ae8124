import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../src/build/content-security.ts';
import { builtFiles, readBuilt } from '../support/built-site.ts';

describe.each(builtFiles('**/*.html').map((name) => ({ name, html: readBuilt(name) })))(
  '$name',
  ({ html }) => {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/u.exec(html)?.[1] ?? '';

    it('has a policy before any script and style', () => {
      expect(policy).toContain("default-src 'none'");
      expect(html.indexOf('content-security-policy')).toBeLessThan(html.search(/<(?:script|style|link)/u));
    });

    it('allows no inline script that is not in it', () => {
      const directive = /script-src [^;]*/u.exec(policy)?.[0] ?? '';
      expect(directive).not.toMatch(/'unsafe-|\*|https?:/u);
      const inline = [...html.matchAll(/<script(?![^>]*src=)[^>]*>([^]*?)<\/script>/gu)].map(
        ([, code = '']) => code,
      );
      for (const code of inline)
        expect(directive).toContain(createHash('sha256').update(code).digest('base64'));
      expect(directive.match(/sha256-/gu)?.length ?? 0).toBe(new Set(inline).size);
    });

    it('has no handlers in attributes and asks no other host for anything', () => {
      expect(html).not.toMatch(/<[^>]+\son[a-z]+="/u);
      expect(html).not.toMatch(/<(?:script|img|iframe|source|video|audio)[^>]+src="(?:https?:)?\/\//u);
      expect(html).not.toMatch(
        /<link[^>]+rel="(?:stylesheet|preload|modulepreload|icon)"[^>]+href="https?:/u,
      );
    });
  },
);

it('fails the build where a page has no place for a policy', () => {
  expect(() => withPolicy('<p>', 'x.html')).toThrow('x.html: no <meta charset>');
});
