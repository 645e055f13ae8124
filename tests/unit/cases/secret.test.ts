import { expect, it } from 'vitest';
import { looksLikeSecret, mayBeSecret } from '../../../src/cases/secret.ts';

it.each([
  'пароль: Qwerty12',
  'Пароль — zima2026',
  'логин: ivanov',
  'password=hunter22',
  'api-key: abcd1234',
  'db_password=hunter22',
  'dbpassword = hunter22',
  'ключи: abcd1234',
  'секретный ключ: abcd1234',
  'пин: 4821',
  'ключ: 5f2a9c',
  'токен = a1b2c3d4',
  'pwd is topsecret',
  'ПИН-код: 4821',
  '-----BEGIN RSA PRIVATE KEY-----',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc',
  'https://user:secret@example.org/api',
  '9f86d081884c7d659a2feaa0c55ad015',
  'доступ xK9mQ2pL7v',
  'Zx7!kP2#',
])('asks about «%s»', (text) => {
  expect(looksLikeSecret(text)).toBe(true);
});

it.each([
  '',
  'Письмо отправлено, ждём ответа',
  'исх. № 01-12/345 от 12.11.2026',
  '01-07/АБ-12345-ИС',
  'Пароль придёт на диске',
  'логины и пароли пришлёт СТП',
  'Ключ получен лично, расписка у Петровой',
  'написать на kndsupport@voskhod.ru',
  'https://knd.gov.ru/document/api/v2?page=12',
  'ВИС «Реестр-2025», контур TEST',
  'Договорились: звонить по вторникам',
  '+7 (495) 123-45-67',
  '192.168.100.200:8443',
  'OpenAPI3.0',
  'Дата подключения: 12.05.2026',
  'Способ подключения: REST, точка — шлюз',
  'Заключение: согласовано',
  'Секретарь: Иванова',
  'Включая: анкету и опись',
  'Исключение — третья категория',
  'Ключевые: сроки и адреса',
])('lets «%s» pass', (text) => {
  expect(looksLikeSecret(text)).toBe(false);
});

it.each(['пароль:', 'Пароль — zim', 'api-key=a', 'Диск получен, ключ: 5f2'])(
  'holds «%s» back while it is typed',
  (text) => {
    expect(mayBeSecret(text, true)).toBe(true);
    expect(mayBeSecret(text, false)).toBe(false);
  },
);

it.each(['Пароль придёт на диске', 'ключ: у Петровой', 'Ждём'])('stores «%s» while it is typed', (text) => {
  expect(mayBeSecret(text, true)).toBe(false);
});
