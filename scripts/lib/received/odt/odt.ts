import { Unreadable, type Received } from '../received.ts';
import { Told } from '../told.ts';
import { childOf, parseXml } from '../xml.ts';
import { OdtReader } from './body.ts';
import { Changes } from './changes.ts';
import { Lists } from './lists.ts';
import { Styles } from './styles.ts';

/** Reads an OpenDocument text. @param files of its archive @throws Unreadable where it is damaged */
export function readOdt(files: ReadonlyMap<string, string>): Received {
  const [content, styles] = ['content.xml', 'styles.xml'].map((name) => {
    const text = files.get(name);
    return text === undefined ? undefined : parseXml(text);
  });
  const body = childOf(content, 'body', 'text');
  if (!body) throw new Unreadable('The file is no OpenDocument text.');
  const told = new Told();
  const reader = new OdtReader(
    new Styles(styles, content),
    new Lists(styles, content),
    new Changes(body, told),
    told,
  );
  const parts = reader.read(body);
  return { format: 'документ OpenDocument (.odt)', parts, told: told.lines() };
}
