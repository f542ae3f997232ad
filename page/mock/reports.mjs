// The reports of the mock desk: our own examples, in the order in which they come in, and a few written for the tests.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const title = (name) => name.split('-').map((w) => w[0].toUpperCase() + w.slice(1)).join(' ').replace(/ (\d)$/, ' $1');

function harbour(root) {
  const order = [
    ['northern-ledger', '2024-05-14T13:20:00Z'], ['coast-telegraph', '2024-05-14T13:55:00Z'], ['daily-signal', '2024-05-14T14:40:00Z'],
    ['island-courier', '2024-05-14T15:05:00Z'], ['velmar-post', '2024-05-14T18:10:00Z'], ['velmar-post', '2024-05-14T19:40:00Z'],
    ['continental-radio', '2024-05-14T21:30:00Z'], ['harbour-times', '2024-05-15T07:15:00Z'],
  ];
  let versions = 0;
  return order.map(([name, seen]) => {
    let text = readFileSync(join(root, 'examples/harbour-bombing', `${name}.txt`), 'utf8');
    if (name === 'velmar-post' && versions++ === 0) text = earlierPost(text);
    // island-courier tells of a festival: it is joined here by mistake, for the editor to split off.
    return {id: name, outlet: title(name), text, seen, event: 'harbour'};
  });
}

// The article that the Velmar Post corrects in its own last line.
function earlierPost(text) {
  return text.replace('Last updated at 19:30', 'Last updated at 18:00').replace('two customs officers, Karel Minde and Sofie Brandt', 'three customs officers')
    .replace(/\n+Correction:[^\n]*\n?$/, '\n');
}

function flood(root) {
  return readFileSync(join(root, 'examples/flood/reports.jsonl'), 'utf8').trim().split('\n').map((line, i) => {
    const report = JSON.parse(line);
    const own = {'morgen-kurier-culture': 'archive', 'delta-news': 'delta'}[report.id];
    return {...report, seen: `2024-09-06T${String(8 + i).padStart(2, '0')}:20:00Z`, event: own ?? 'flood'};
  });
}

function ferry(root) {
  return ['lakeside-news-1', 'lakeside-news-2', 'eastern-dispatch', 'meridian-evening', 'national-observer', 'provincial', 'pilgrim-voice'].map((name, i) => ({
    id: name, outlet: title(name), text: readFileSync(join(root, 'examples/ferry-sinking', `${name}.txt`), 'utf8'), seen: `2024-07-02T1${i}:05:00Z`, event: 'ferry',
  }));
}

const kHostile = {
  id: 'x"><img src=x onerror=alert(1)>', outlet: '<b onmouseover=alert(1)>Loud Post</b>', title: '<script>window.hit=1</script> Two killed in depot fire',
  url: 'javascript:window.hit=1', published: '2024-09-07T06:00:00Z', seen: '2024-09-07T06:10:00Z', event: 'hostile',
  text: '</script><script>window.hit=1</script>\n\nHALLIN - Two people were killed on Saturday when a fire broke out in a depot in Hallin, <a href="javascript:window.hit=1">police said</a>.\n\n'
    + '"<img src=x onerror=window.hit=1>nobody will be forgotten," said police chief Ada Morn. \u202eEvil\u202c 😀 One man was injured.',
};

// What "receive a new report" brings, one after the other.
export const kComing = [
  {
    id: 'quayside-wire', outlet: 'Quayside Wire', published: '2024-05-15T09:30:00Z', event: 'harbour',
    title: 'Death toll in Velmar bombing rises to 14',
    text: 'Death toll in Velmar bombing rises to 14\n\nPORT VELMAR, May 15 (Quayside Wire) - The number of people killed in the bombing of the ferry terminal in Port Velmar rose to 14 on Wednesday after two more of the injured died, the Interior Ministry said.\n\nThirty people were still in hospital, the ministry said.\n\n"These are the worst days that this city has seen," spokesman Anton Brezik said.',
  },
  {
    id: 'evening-lantern', outlet: 'Evening Lantern', published: '2024-05-15T17:00:00Z', event: 'harbour',
    title: 'Third man held over terminal bomb',
    text: 'Third man held over terminal bomb\n\nPORT VELMAR, May 15 - Police detained a third man on Wednesday over the bombing of the ferry terminal in Port Velmar, in which at least 14 people were killed, police said.',
  },
];

export const startReports = (root) => [...ferry(root), ...harbour(root), ...flood(root), kHostile];
