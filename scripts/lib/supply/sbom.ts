import { createHash } from 'node:crypto';
import { STATED_ELSEWHERE } from './policy.ts';

interface Component {
  name: string;
  version: string;
  licenses?: unknown[];
}
export interface Sbom {
  serialNumber: string;
  metadata: { timestamp: string; component: Component };
  components: Component[];
}

/**
 * What `npm sbom` wrote, made the same for the same lock: npm gives each run a number and a time of its own, and calls the
 * project by the folder that it lies in.
 * @param project name and version as package.json has them @param at time of the release
 */
export function settled(sbom: Sbom, project: { name: string; version: string }, at: Date): Sbom {
  const components = sbom.components.map((component) => {
    const stated = STATED_ELSEWHERE[`${component.name}@${component.version}`];
    return component.licenses || !stated
      ? component
      : { ...component, licenses: [{ license: { id: stated.licence } }] };
  });
  const hash = createHash('sha256')
    .update(JSON.stringify([project, components]))
    .digest('hex');
  const uuid = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/u.exec(hash)?.slice(1) ?? [];
  const [a = '', b = '', c = '', d = '', e = ''] = uuid;
  return {
    ...sbom,
    serialNumber: `urn:uuid:${a}-${b}-5${c}-8${d}-${e}`,
    metadata: {
      ...sbom.metadata,
      timestamp: at.toISOString(),
      component: { ...sbom.metadata.component, ...project },
    },
    components,
  };
}
