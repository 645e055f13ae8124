import type { Facts } from './describe.ts';

/** What the guide to tor-knd has to claim, as checked against source.txt. A line changes only when the document does. */
export const torKnd: Facts = {
  'step specification':
    '«Изучить спецификацию API» («Спецификация API») | api-access 1 | user | by «портал КНД, https://knd.gov.ru/» | inferred 1 | 1.3#1',
  'step account':
    '«Получить доступ к системе и настроить личный кабинет» («Доступ и личный кабинет») | api-access 2 | user | gives «доступ к ГИС ТОР КНД», «настроенный личный кабинет» | inferred 1 | denies 1 | 1.4 1.4.1',
  'step network':
    '«Использовать защищённую сеть» («Защищённая сеть») | api-access 3 | user | by «защищённая сеть ГИС ТОР КНД» | gives «защищённая сеть ГИС ТОР КНД» | inferred 1 | denies 2 | 1.4 1.4.2',
  'step letter':
    '«Направить Оператору письмо с анкетой» («Письмо и анкета») | api-access 4 | user | → operator | after account network | needs «обоснование необходимости интеграции», «заполненная анкета» | gives «официальное письмо с анкетой» | inferred 2 | denies 2 | 1.4 1.4.3#1',
  'step letter-copy':
    '«Отправить копию письма и анкеты в СТП» («Копия в СТП») | api-access 5 | coordinator | → stp | after letter | by «электронная почта, kndsupport@voskhod.ru» | needs «копия письма», «копия анкеты», «зарегистрированный адрес электронной почты Координатора» | gives «копия письма и анкеты в СТП» | inferred 2 | kndsupport@voskhod.ru | denies 2 | 1.4.3#2',
  'step decision':
    '«Оператор принимает решение» («Решение Оператора») | api-access 6 | operator | waits for operator | after letter letter-copy | needs «письмо с анкетой», «копия письма и анкеты в СТП» | gives «решение Оператора» | inferred 1 | denies 2 | 1.5',
  'step demo-access':
    '«СТП направляет доступ к демонстрационному стенду» («Доступ к демостенду») | api-access 7 | stp | → responsible | waits for stp | at demo | after decision | by «логин — электронная почта, пароль — СМС» | needs «положительное решение Оператора», «электронная почта и телефон ответственного за интеграцию» | gives «логин и пароль от API демонстрационного стенда» | inferred 1 | denies 1 | 1.5',
  'step scenarios':
    '«Передать сценарии тестирования на согласование» («Сценарии тестов») | api-access 8 | responsible | → stp | after demo-access | needs «сценарий или сценарии тестирования», «спецификация информационного обмена» | gives «сценарии тестирования на согласовании» | inferred 1 | denies 2 | 1.6',
  'step final-test':
    '«Пройти итоговое тестирование и получить подписанный протокол» («Тестирование и протокол») | api-access 9 | user | after scenarios | needs «согласованные сценарии тестирования», «участие представителя или представителей Оператора» | gives «подписанный протокол совместного тестирования» | inferred 2 | denies 3 | 1.7',
  'step production-rights':
    '«СТП выдаёт права доступа к продуктивному стенду» («Права на стенд») | api-access 10 | stp | waits for stp | at production | after final-test | needs «протокол совместного тестирования» | gives «права доступа к продуктивному стенду» | inferred 1 | 1.8#1',
  'step transfer':
    '«Перенос функционала: уточнить, кто его выполняет» («Перенос функционала») | api-access 11 | nobody | at production | after final-test | needs «протокол совместного тестирования» | gives «функционал на продуктивном стенде» | denies 2 | 1.8#1',
  'step production-login':
    '«СТП направляет логин от API продуктивного стенда» («Логин по эл. почте») | api-access 12 | stp | → responsible | waits for stp | at production | after production-rights | by «электронная почта» | gives «логин от API продуктивного стенда» | inferred 2 | denies 1 | 1.8#2',
  'step disc':
    '«СТП направляет компакт-диск с паролем от API» («Диск с паролем API») | api-access 13 | stp | → user | waits for stp | at production | after production-rights | by «почта» | gives «компакт-диск с архивом, в котором лежит пароль» | inferred 2 | denies 1 | 1.8#2',
  'step archive-request':
    '«Запросить пароль от архива» («Заявка на пароль архива») | api-access 14 | responsible | → stp | at production | after disc | needs «полученный компакт-диск» | gives «заявка в СТП» | inferred 1 | denies 2 | 1.8#3',
  'step archive-password':
    '«СТП сообщает пароль от архива» («Пароль архива в СМС») | api-access 15 | stp | → responsible | waits for stp | at production | after archive-request | by «СМС» | needs «заявка в СТП» | gives «пароль от архива», «пароль от API продуктивного стенда» | inferred 2 | denies 1 | 1.8#3',
  'step upkeep':
    '«Поддерживать работу интеграции на своей стороне» («Поддержка интеграции») | api-access 16 | duty | user | at production | after transfer production-login archive-password | inferred 1 | 1.9',
  'question exchange':
    '«Какая система будет обмениваться данными с ГИС ТОР КНД?» («Какая система подключается?») | edms «Система электронного документооборота» («СЭД») / other «Другая система» («Другая») | inferred 1 | denies 2 | 1.1 1.2',
  'outcome api':
    'proceed | «Рекомендован API» | → api-access | inferred 1 | https://knd.gov.ru | denies 3 | 1.2#1 1.3#1 1.4',
  'outcome smev':
    'do-first | «Рекомендована СМЭВ» | inferred 1 | https://lkuv.gosuslugi.ru | denies 2 | 1.2#2 1.3#2',
  'example channel 1':
    '«Ведомство хочет, чтобы его система электронного документооборота обменивалась данными с ГИС ТОР КНД» | api',
  'example channel 2': '«Регион передаёт в ГИС ТОР КНД сведения из своего реестра» | smev',
  'example channel 3':
    '«Контрольный орган связывает с ГИС ТОР КНД собственную информационную систему, не систему документооборота» | smev',
  'answers channel exchange=edms': 'api',
  'answers channel exchange=other': 'smev',
  'party user': 'applicant | inferred 1 | 1.6 1.9',
  'party responsible': 'applicant | inferred 1 | 1.5 1.6 1.8',
  'party coordinator': 'applicant | inferred 1 | 1.4.3',
  'party operator': 'host | 1.4.3 1.5 1.7',
  'party stp': 'host | 1.4.3 1.5 1.6 1.8',
  'contact stp-email': 'email | kndsupport@voskhod.ru | 1.4.3',
  'contact knd-portal': 'website | https://knd.gov.ru/ | 1.3',
  'contact lkuv': 'website | https://lkuv.gosuslugi.ru | 1.3',
  'term gis-tor-knd': 'defined | fn1',
  'term api': 'defined | 1.1',
  'term smev': 'defined | 1.1',
  'term edms': 'undefined | 1.2',
  'term data-kinds': 'undefined | 1.3',
  'term specification': 'undefined | 1.3',
  'term exchange-specification': 'undefined | 1.6',
  'term operator': 'undefined | 1.4.3 1.5 1.7',
  'term stp': 'undefined | 1.4.3 1.5 1.6 1.8',
  'term coordinator': 'undefined | 1.4.3',
  'term user': 'undefined | 1.6 1.9',
  'term account': 'undefined | 1.4.1',
  'term protected-network': 'undefined | 1.4.2',
  'term portal': 'undefined | 1.3',
  'term demo-stand': 'undefined | 1.5 1.8',
  'term production-stand': 'undefined | 1.8 1.9',
  'term protocol': 'undefined | 1.7 1.8',
  'environment demo': 'test | 1.5 1.8',
  'environment production': 'production | 1.8 1.9',
  'note excerpt': 'imprecision | blocks | asks | question/exchange step/specification step/letter | 1.1 fn1',
  'note how-to-get-access':
    'silence | blocks | asks | step/account step/network step/letter | 1.4 1.4.1 1.4.2 1.4.3',
  'note letter-address':
    'silence | blocks | asks | step/letter | kndsupport@voskhod.ru kndsupport@voskhod.ru | 1.4.3',
  'note questionnaire-form': 'silence | blocks | asks | step/letter | 1.4.3#1',
  'note undefined-terms':
    'silence | blocks | asks | step/account step/network step/letter step/letter-copy step/demo-access step/scenarios step/production-login | 1.3 1.4.1 1.4.2 1.4.3 1.5 1.6 1.8',
  'note scenario-approval': 'silence | blocks | asks | step/scenarios | 1.6',
  'note archive-request-channel':
    'silence | blocks | asks | step/archive-request | kndsupport@voskhod.ru | 1.8#3',
  'note smev-procedure': 'silence | blocks | asks | outcome/smev | 1.2#2 1.3#2 1.4',
  'note which-is-edms': 'silence | risks | asks | question/exchange | 1.2',
  'note organisation-addresses':
    'silence | risks | asks | step/letter step/demo-access step/production-login step/disc | 1.5 1.8#2',
  'note archive-channel': 'discrepancy | risks | asks | step/demo-access | 1.5',
  'note refusal': 'silence | risks | asks | step/decision | 1.5',
  'note test-failure': 'silence | risks | asks | step/final-test | 1.7',
  'note who-transfers':
    'silence | risks | asks | step/production-rights step/transfer step/production-login step/disc | 1.8#1,2',
  'note no-deadlines':
    'silence | risks | asks | step/decision step/demo-access step/scenarios step/production-rights | 1.4 1.5 1.6 1.7 1.8',
  'note recommended-only': 'silence | know | asks | question/exchange outcome/api outcome/smev | 1.1 1.2',
  'note root-links': 'imprecision | know | asks | step/specification outcome/smev | 1.3',
  'note after-launch': 'silence | know | asks | step/upkeep | 1.9',
  'note cyrillic-api': 'typo | know | 1.1 1.2#1 1.3#1 1.4 1.4.3#1 1.5',
  'note wrong-case': 'typo | know | 1.8#3',
  'note sms-spelling': 'typo | know | 1.5 1.8#3',
  'note footnote-quotes': 'typo | know | fn1',
  'note footnote-place': 'typo | know | 1.5 1.6 fn1',
};
