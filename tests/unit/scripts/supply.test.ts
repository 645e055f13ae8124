import { describe, expect, it } from 'vitest';
import { judge } from '../../../scripts/lib/supply/audit.ts';
import { FOR_READERS, FOR_TOOLS, isAllowed } from '../../../scripts/lib/supply/policy.ts';
import { settled } from '../../../scripts/lib/supply/sbom.ts';

const report = (vulnerabilities: Record<string, { severity: string; range: string }>): string =>
  JSON.stringify({
    vulnerabilities,
    metadata: { vulnerabilities: { total: Object.keys(vulnerabilities).length } },
  });

describe('an audit', () => {
  it.each([
    ['nothing found', report({}), 'clean'],
    ['a moderate one', report({ a: { severity: 'moderate', range: '<2' } }), 'clean'],
    ['a high one', report({ a: { severity: 'high', range: '<2' } }), 'vulnerable'],
    ['a critical one', report({ a: { severity: 'critical', range: '<2' } }), 'vulnerable'],
    ['a mirror that does not audit', '{"message":"405 Method Not Allowed","error":{}}', 'unknown'],
    ['no network', '', 'unknown'],
    ['a page of a proxy', '<html>Sign in</html>', 'unknown'],
    ['half a report', '{"vulnerabilities":{}}', 'unknown'],
  ])('%s', (_, output, verdict) => {
    expect(judge(output).verdict).toBe(verdict);
  });

  it('names what is wrong, and says when it does not know', () => {
    expect(judge(report({ left: { severity: 'high', range: '<2' } })).lines[0]).toBe('high: left <2');
    expect(judge('').lines.join()).toContain('NOT AUDITED');
  });
});

it.each([
  ['MIT', true, true],
  ['Apache-2.0', false, true],
  ['(MPL-2.0 OR MIT)', true, true],
  ['EPL-2.0 OR GPL-3.0-or-later', false, true],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', false, true],
  ['MIT AND GPL-3.0-only', false, false],
  ['GPL-3.0-or-later', false, false],
  ['AGPL-3.0-only', false, false],
  ['Apache-2.0 WITH LLVM-exception', false, false],
  ['SEE LICENSE IN LICENSE.md', false, false],
  ['UNLICENSED', false, false],
  ['(MIT OR Apache-2.0) AND (BSD-3-Clause OR GPL-2.0)', false, false],
  ['', false, false],
])('«%s»: to readers %s, in tools %s', (licence, readers, tools) => {
  expect([isAllowed(licence, FOR_READERS), isAllowed(licence, FOR_TOOLS)]).toEqual([readers, tools]);
});

it('an SBOM of one lock is one SBOM', () => {
  const at = new Date('2026-11-23T00:00:00Z');
  const sbom = (serialNumber: string, name: string) => ({
    serialNumber,
    metadata: { timestamp: new Date().toISOString(), component: { name, version: '0' } },
    components: [{ name: 'khroma', version: '2.1.0' }],
  });
  const project = { name: 'connection-navigator', version: '1.0.0' };
  const first = settled(sbom('urn:uuid:1', 'here'), project, at);
  expect(settled(sbom('urn:uuid:2', 'there'), project, at)).toEqual(first);
  expect(first.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u,
  );
  expect(first.components[0]?.licenses).toEqual([{ license: { id: 'MIT' } }]);
});
