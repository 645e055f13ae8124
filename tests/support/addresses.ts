/** Every page that was promised to be there. */
export const addresses = [
  '/',
  '/about/',
  '/glossary/',
  '/contacts/',
  '/tor-knd/',
  '/tor-knd/text/',
  '/tor-knd/channel/',
  '/tor-knd/api-access/',
  '/tor-knd/notes/',
  '/fgis-ki/',
  '/fgis-ki/text/',
  '/fgis-ki/readiness/',
  '/fgis-ki/receive-data/',
  '/fgis-ki/send-data/',
  '/fgis-ki/notes/',
  '/404.html',
];
