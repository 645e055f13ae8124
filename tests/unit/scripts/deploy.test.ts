import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each([
  'deploy/README.md',
  'deploy/object-storage.md',
  'deploy/container/Containerfile',
  'deploy/container/README.md',
  'deploy/github-pages/pages.yml',
  'deploy/gitlab-pages/gitlab-ci.yml',
])('%s', (file) => {
  it('names npm scripts that exist', () => {
    for (const [, name = ''] of read(file).matchAll(/npm run ([\w:]+)/gu))
      expect(scripts).toHaveProperty([name]);
  });
});

it.each(['deploy/github-pages/pages.yml', 'deploy/gitlab-pages/gitlab-ci.yml'])('%s is YAML', (file) => {
  expect(Object.keys(parse(read(file)) as object).length).toBeGreaterThan(2);
});

it('the container listens where its file says, with what nginx was tried with', () => {
  const site = read('deploy/nginx/connection-navigator.conf');
  const container = read('deploy/container/Containerfile');
  for (const [, before = ''] of container.matchAll(/'s\/([^/]+)\//gu)) expect(site).toContain(before);
  expect(container).toContain('EXPOSE 8080');
  for (const [, source = ''] of container.matchAll(/^COPY (deploy\/\S+)/gmu))
    expect(read(source)).not.toBe('');
});
