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

/** Words that end like an infinitive and are none, beside those in -ость. */
const NO_INFINITIVES = new Set(
  (
    'часть части область области власть власти сеть сети путь пути суть память памяти печать печати честь ' +
    'весть совесть повесть тяжесть речь ночь дочь мелочь нефть смерть нить нити дети четверть четверти треть ' +
    'пять шесть девять десять двадцать тридцать есть эти почти чуть опять хоть прочь'
  ).split(' '),
);

/** Whether a title begins with an infinitive: «Дождаться ответа», and not «Готовность заявки оценивает Оператор». */
export function startsWithInfinitive(title: string): boolean {
  const [word = ''] = /^\p{L}+(?:ть|ти|чь)(?:ся|сь)?(?!\p{L})/u.exec(title) ?? [];
  return word !== '' && !/ост[ьи]$/u.test(word) && !NO_INFINITIVES.has(word.toLowerCase());
}
