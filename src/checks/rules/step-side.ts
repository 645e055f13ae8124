import { placesIn } from '../place.ts';
import { defineRule } from '../rule.ts';

export const stepSide = defineRule(
  'step-side',
  'A step of the other side is titled by what that side does, not by what the reader gets or awaits.',
  (input) =>
    input.library.regulations.flatMap(({ passport, procedures }) => {
      const hosts = new Map(
        passport.parties.flatMap(({ id, side, name }) => (side === 'host' ? [[id, name] as const] : [])),
      );
      return procedures.flatMap(({ page, steps }) => {
        const at = placesIn(input, page, 'procedure');
        return steps.flatMap(({ title, actor = '' }, index) => {
          const host = hosts.get(actor);
          if (host === undefined || !startsWithInfinitive(title)) return [];
          return [
            {
              ...at('steps', index, 'title'),
              message: `«${title}» tells the reader to act, but the step is done by «${host}»`,
              hint: `say what the other side does: «${host} принимает решение», «${host} выдаёт доступ»`,
            },
          ];
        });
      });
    }),
);

function startsWithInfinitive(title: string): boolean {
  return /^\p{L}+(?:ть|ти|чь)(?:ся|сь)?(?!\p{L})/u.test(title);
}
