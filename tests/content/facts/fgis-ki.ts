import type { Facts } from './describe.ts';

/** What the guide to fgis-ki has to claim, as checked against source.txt. A line changes only when the document does. */
export const fgisKi: Facts = {
  'step receive-1':
    '«Выбрать методы и сервисы для получения сведений» («Методы и сервисы») | receive-data 1 | organisation | needs «перечень реализованных методов и сервисов» | gives «набор выбранных методов и сервисов» | inferred 2 | denies 3 | receive receive-1',
  'step receive-2':
    '«Направить письмо оператору о получении сведений» («Письмо оператору») | receive-data 2 | organisation | → operator | after receive-1 | by «официальное письмо» | needs «набор выбранных методов и сервисов», «технологические сведения для организации автоматизированного взаимодействия» | gives «официальное письмо о необходимости получения сведений» | inferred 2 | denies 5 | receive-2',
  'step receive-3':
    '«Оператор подтверждает предоставление доступа» («Ответ оператора») | receive-data 3 | operator | → organisation | waits for operator | after receive-2 | by «ответное письмо» | needs «официальное письмо о необходимости получения сведений» | gives «ответное письмо с подтверждением предоставления доступа» | denies 1 | receive-3',
  'step receive-4':
    '«Проверить доступ и возможность получать данные» («Проверка доступа») | receive-data 4 | organisation | after receive-3 | by «при ошибках — электронная почта, support@eski.gov.ru» | needs «ответное письмо с подтверждением предоставления доступа» | gives «проверенный доступ к сведениям в ФГИС КИ» | inferred 2 | support@eski.gov.ru | denies 1 | receive-4',
  'step receive-notice':
    '«Заблаговременно уведомлять об изменениях» («Уведомление об изменениях») | receive-data 5 | duty | participants | after receive-4 | inferred 2 | denies 3 | notice',
  'step send-1':
    '«Выбрать методы и сервисы для отправки сведений» («Методы и сервисы») | send-data 1 | organisation | needs «перечень реализованных методов и сервисов» | gives «набор выбранных методов и сервисов» | inferred 1 | denies 2 | send send-1',
  'step send-2':
    '«Направить письмо оператору о передаче сведений» («Письмо оператору») | send-data 2 | organisation | → operator | after send-1 | by «официальное письмо» | needs «набор выбранных методов и сервисов», «технологические сведения для организации автоматизированного взаимодействия» | gives «официальное письмо о необходимости передачи сведений» | inferred 2 | denies 5 | send-2',
  'step send-3':
    '«Оператор подтверждает доступ и сообщает о тестовом контуре» («Ответ и тестовый контур») | send-data 3 | operator | → organisation | waits for operator | at test | after send-2 | by «ответное письмо» | needs «официальное письмо о необходимости передачи сведений» | gives «ответное письмо с подтверждением предоставления доступа», «адрес и реквизиты доступа к тестовому контуру ФГИС КИ» | send-3',
  'step send-4':
    '«Проверить предоставленные доступы» («Проверка доступов») | send-data 4 | organisation | at test | after send-3 | by «при ошибках — электронная почта, support@eskigov.ru» | needs «ответное письмо с подтверждением предоставления доступа», «адрес и реквизиты доступа к тестовому контуру ФГИС КИ» | gives «проверенный доступ к тестовому контуру ФГИС КИ» | inferred 3 | support@eskigov.ru | denies 2 | send-4',
  'step testing':
    '«Завершить тестирование взаимодействия» («Тестирование») | send-data 5 | nobody | at test | after send-4 | needs «проверенный доступ к тестовому контуру ФГИС КИ» | gives «успешно завершённое тестирование» | inferred 2 | denies 3 | send-3',
  'step production-access':
    '«Доступ к промышленному контуру: уточнить, как его получить» («Промышленный контур») | send-data 6 | nobody | at production | after testing | needs «успешно завершённое тестирование» | gives «доступ к промышленному контуру ФГИС КИ» | inferred 2 | denies 2 | send-3',
  'step send-notice':
    '«Заблаговременно уведомлять об изменениях» («Уведомление об изменениях») | send-data 7 | duty | participants | after send-4 | inferred 2 | denies 3 | notice',
  'question acts':
    '«Есть ли нормативные правовые акты, которые определяют необходимость обмена вашей ВИС с ФГИС КИ?» («Есть ли акты?») | yes «Да, есть нормативные правовые акты, которые определяют необходимость обмена» («Да») / no «Нет, таких актов нет» («Нет») | inferred 1 | denies 2 | check-1 check-1a',
  'question data':
    '«Определены ли набор и состав сведений, которыми системы должны обмениваться?» («Определены ли сведения?») | yes «Да, набор и состав сведений определены» («Да») / no «Нет, набор и состав сведений ещё не определены» («Нет») | inferred 1 | denies 2 | check-1 check-1b',
  'question automation':
    '«Могут ли и ваша ВИС, и ФГИС КИ обмениваться сведениями в автоматизированном режиме, без дополнительной доработки систем?» («Возможен ли обмен без доработки?») | yes «Да, обе стороны могут обмениваться автоматически и доработка не нужна» («Да») / no «Нет, у одной из сторон или у обеих такой возможности пока нет» («Нет») / unknown «Не знаю, есть ли такая возможность у ФГИС КИ» («Не знаю») | inferred 1 | denies 2 | check-2',
  'question means':
    '«Есть ли всё необходимое для соединения систем: сетевые порты, IP-адреса и доменные имена, учётные записи сервисных пользователей, пароли?» («Есть ли порты, адреса, доступы?») | yes «Да, необходимые технологические возможности (сведения) есть» («Да») / no «Нет, чего-то из необходимого не хватает» («Нет») / unknown «Не знаю, чьи учётные записи и пароли имеются в виду» («Не знаю») | denies 1 | check-3',
  'question direction':
    '«Что нужно вашей системе?» («Что нужно системе?») | receive «Только получать сведения из ФГИС КИ» («Получать») / send «Только отправлять сведения в ФГИС КИ» («Отправлять») / both «И получать, и отправлять сведения» («И то и другое») | inferred 1 | denies 1 | actions receive send',
  'outcome no-acts':
    'stop | «Нет нормативных правовых актов — обмен не осуществляется» («Обмена нет») | inferred 1 | denies 7 | if-1',
  'outcome no-data':
    'do-first | «Сначала определите набор и состав сведений» («Определить сведения») | inferred 1 | denies 4 | if-2',
  'outcome no-automation':
    'wait-until | «Обмен не осуществляется, пока нет технической возможности» («Возможности пока нет») | inferred 1 | denies 7 | if-3',
  'outcome no-means':
    'wait-until | «Обмен не осуществляется, пока системы не приведены в соответствие с требованиями обмена» («Соответствия пока нет») | inferred 1 | denies 7 | if-4',
  'outcome automation-unknown':
    'do-first | «Уточните у оператора, есть ли техническая возможность» («Уточнить возможность») | inferred 1 | denies 4 | check-2 if-3',
  'outcome means-unknown':
    'do-first | «Уточните у оператора, чьи реквизиты доступа нужны» («Уточнить реквизиты») | inferred 1 | denies 3 | check-3 if-4 send-3',
  'outcome ready-receive':
    'proceed | «Можно переходить к получению сведений» («К получению сведений») | → receive-data | inferred 1 | denies 1 | actions receive',
  'outcome ready-send':
    'proceed | «Можно переходить к отправке сведений» («К отправке сведений») | → send-data | inferred 1 | denies 1 | actions send',
  'outcome ready-both':
    'proceed | «Можно переходить к получению и отправке сведений» («К получению и отправке») | → receive-data send-data | inferred 1 | denies 2 | actions receive send',
  'example readiness 1': '«Всё готово, системе нужны сведения из ФГИС КИ» | ready-receive',
  'example readiness 2': '«Всё готово, система только предоставляет сведения» | ready-send',
  'example readiness 3': '«Всё готово, обмен нужен в обе стороны» | ready-both',
  'example readiness 4': '«Системы готовы, но ни один акт обмена не предусматривает» | no-acts',
  'example readiness 5': '«Акт есть, а набор и состав сведений ещё не определены» | no-data',
  'example readiness 6': '«Чтобы обмениваться автоматически, ВИС нужно доработать» | no-automation',
  'example readiness 7':
    '«Состав сведений не определён, и учётных записей для обмена нет» | no-data no-means',
  'example readiness 8':
    '«Своя сторона готова, но о возможности ФГИС КИ ничего не известно» | automation-unknown',
  'example readiness 9': '«Порты и адреса есть, а чьи нужны пароли, непонятно» | means-unknown',
  'example readiness 10':
    '«Новая система, для обмена ещё ничего не подготовлено» | no-acts no-data no-automation no-means',
  'answers readiness acts=yes data=yes automation=yes means=yes direction=receive': 'ready-receive',
  'answers readiness acts=yes data=yes automation=yes means=yes direction=send': 'ready-send',
  'answers readiness acts=yes data=yes automation=yes means=yes direction=both': 'ready-both',
  'answers readiness acts=yes data=yes automation=yes means=no': 'no-means',
  'answers readiness acts=yes data=yes automation=yes means=unknown': 'means-unknown',
  'answers readiness acts=yes data=yes automation=no means=yes': 'no-automation',
  'answers readiness acts=yes data=yes automation=no means=no': 'no-automation no-means',
  'answers readiness acts=yes data=yes automation=no means=unknown': 'no-automation means-unknown',
  'answers readiness acts=yes data=yes automation=unknown means=yes': 'automation-unknown',
  'answers readiness acts=yes data=yes automation=unknown means=no': 'no-means automation-unknown',
  'answers readiness acts=yes data=yes automation=unknown means=unknown': 'automation-unknown means-unknown',
  'answers readiness acts=yes data=no automation=yes means=yes': 'no-data',
  'answers readiness acts=yes data=no automation=yes means=no': 'no-data no-means',
  'answers readiness acts=yes data=no automation=yes means=unknown': 'no-data means-unknown',
  'answers readiness acts=yes data=no automation=no means=yes': 'no-data no-automation',
  'answers readiness acts=yes data=no automation=no means=no': 'no-data no-automation no-means',
  'answers readiness acts=yes data=no automation=no means=unknown': 'no-data no-automation means-unknown',
  'answers readiness acts=yes data=no automation=unknown means=yes': 'no-data automation-unknown',
  'answers readiness acts=yes data=no automation=unknown means=no': 'no-data no-means automation-unknown',
  'answers readiness acts=yes data=no automation=unknown means=unknown':
    'no-data automation-unknown means-unknown',
  'answers readiness acts=no data=yes automation=yes means=yes': 'no-acts',
  'answers readiness acts=no data=yes automation=yes means=no': 'no-acts no-means',
  'answers readiness acts=no data=yes automation=yes means=unknown': 'no-acts means-unknown',
  'answers readiness acts=no data=yes automation=no means=yes': 'no-acts no-automation',
  'answers readiness acts=no data=yes automation=no means=no': 'no-acts no-automation no-means',
  'answers readiness acts=no data=yes automation=no means=unknown': 'no-acts no-automation means-unknown',
  'answers readiness acts=no data=yes automation=unknown means=yes': 'no-acts automation-unknown',
  'answers readiness acts=no data=yes automation=unknown means=no': 'no-acts no-means automation-unknown',
  'answers readiness acts=no data=yes automation=unknown means=unknown':
    'no-acts automation-unknown means-unknown',
  'answers readiness acts=no data=no automation=yes means=yes': 'no-acts no-data',
  'answers readiness acts=no data=no automation=yes means=no': 'no-acts no-data no-means',
  'answers readiness acts=no data=no automation=yes means=unknown': 'no-acts no-data means-unknown',
  'answers readiness acts=no data=no automation=no means=yes': 'no-acts no-data no-automation',
  'answers readiness acts=no data=no automation=no means=no': 'no-acts no-data no-automation no-means',
  'answers readiness acts=no data=no automation=no means=unknown':
    'no-acts no-data no-automation means-unknown',
  'answers readiness acts=no data=no automation=unknown means=yes': 'no-acts no-data automation-unknown',
  'answers readiness acts=no data=no automation=unknown means=no':
    'no-acts no-data no-means automation-unknown',
  'answers readiness acts=no data=no automation=unknown means=unknown':
    'no-acts no-data automation-unknown means-unknown',
  'party organisation': 'applicant | inferred 1 | preamble check-2 receive-2 send-2',
  'party operator': 'host | receive-2 receive-3 send-2 send-3',
  'party support': 'host | receive-4 send-4',
  'party participants': 'either | inferred 1 | notice',
  'contact support-receive': 'email | support@eski.gov.ru | receive-4',
  'contact support-send': 'email | support@eskigov.ru | send-4',
  'term fgis-ki': 'defined | preamble',
  'term vis': 'defined | preamble',
  'term foiv': 'defined | preamble',
  'term roiv': 'defined | preamble',
  'term npa': 'defined | check-1a if-1',
  'term participants': 'undefined | notice',
  'term operator': 'undefined | receive-2 receive-3 send-2 send-3',
  'term support': 'undefined | receive-4 send-4',
  'term data-set': 'undefined | check-1b if-2',
  'term automated-mode': 'undefined | check-2 if-3',
  'term technical-possibility': 'undefined | check-2 if-2 if-3',
  'term technological-means': 'defined | check-3 if-4',
  'term technological-data': 'undefined | receive-2 send-2',
  'term methods': 'undefined | receive-1 receive-2 send-1 send-2',
  'term test-environment': 'undefined | send-3',
  'term production-environment': 'undefined | send-3',
  'environment test': 'test | send-3',
  'environment production': 'production | send-3',
  'note operator-unnamed': 'silence | blocks | asks | step/receive-2 step/send-2 | receive-2 send-2',
  'note methods-list': 'silence | blocks | asks | step/receive-1 step/send-1 | receive-1#2 send-1#2',
  'note details-circle':
    'discrepancy | blocks | asks | question/means outcome/no-means outcome/means-unknown step/receive-2 step/send-2 step/send-3 | check-3 if-4 send-3',
  'note fgis-ki-side':
    'silence | blocks | asks | question/automation outcome/no-automation outcome/automation-unknown | check-2 if-3',
  'note open-list': 'silence | blocks | asks | question/means outcome/no-means | check-3 if-4',
  'note receive-address':
    'silence | blocks | asks | step/receive-3 step/receive-4 step/send-3 | receive-3 receive-4#1 send-3',
  'note testing-procedure':
    'silence | blocks | asks | step/send-3 step/send-4 step/testing step/production-access | send-3 send-4#1',
  'note document-details': 'silence | risks | asks | preamble',
  'note technological-data': 'silence | risks | asks | step/receive-2 step/send-2 | check-3 receive-2 send-2',
  'note letter-form': 'silence | risks | asks | step/receive-2 step/send-2 | receive-2 send-2',
  'note support-addresses':
    'discrepancy | risks | asks | step/receive-4 step/send-4 | support@eski.gov.ru support@eskigov.ru support@eski.gov.ru support@eskigov.ru | receive-4#2 send-4#2',
  'note both-criteria':
    'silence | risks | asks | question/acts question/data | check-1 check-1a check-1b if-1 if-2',
  'note who-defines-data': 'silence | risks | asks | question/data outcome/no-data | if-1 if-2 if-3 if-4',
  'note several-failures':
    'silence | risks | asks | outcome/no-acts outcome/no-data outcome/no-automation outcome/no-means | if-1 if-2 if-3 if-4',
  'note no-way-back': 'silence | risks | asks | outcome/no-acts | if-1',
  'note positive-outcome':
    'silence | risks | asks | question/direction outcome/ready-receive outcome/ready-send outcome/ready-both | check-1 check-2 check-3 actions receive send',
  'note who-acts':
    'silence | risks | asks | check-1 check-2 check-3 receive-1 receive-2 receive-4 send-1 send-2 send-4',
  'note deadlines':
    'silence | risks | asks | step/receive-3 step/send-3 outcome/no-automation outcome/no-means | if-3 if-4 receive-3 send-3',
  'note notice-form': 'silence | risks | asks | step/receive-notice step/send-notice | notice',
  'note exchange-channel': 'silence | risks | asks | check-2 check-3',
  'note repeated-numbers':
    'imprecision | know | preamble check-1 check-2 check-3 if-1 if-2 if-3 if-4 actions receive receive-1 receive-2 receive-3 receive-4 send send-1 send-2 send-3 send-4',
  'note receive-1-fgis-ki': 'discrepancy | know | step/receive-1 | receive-1#1 send-1#1',
  'note undefined-words':
    'silence | know | asks | check-2 receive-1 receive-2 receive-4 send-1 send-2 send-3 send-4 notice',
  'note revocation': 'silence | know | asks | receive-3 send-3 notice',
  'note brackets': 'typo | know | check-3',
  'note missing-full-stop': 'typo | know | check-3',
  'note if-punctuation': 'typo | know | if-1 if-2 if-3 if-4',
  'note requirements-wording': 'typo | know | if-4',
  'note page-break': 'typo | know | send-3',
  'note send-1-punctuation': 'typo | know | send-1',
  'note list-punctuation':
    'typo | know | preamble check-1 receive-1 receive-2 receive-3 receive-4 send-1 send-2 send-3 send-4 notice',
};
