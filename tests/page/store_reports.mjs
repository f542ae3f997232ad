// What the jobs on a real store read: an attack told by two papers, a third paper's report of something else in the same
// town on the same day, a landslide elsewhere, and a report whose every field tries to be something else than text.
export const reports = [
  {id: 'velin-post-1', outlet: 'Velin Post', published: '2031-03-03T10:00:00Z', title: 'Blast at Port Velin ferry terminal kills five',
    text: 'Blast at Port Velin ferry terminal kills five\n\nA bomb exploded at the ferry terminal in Port Velin on Monday, killing five people, police said.\n\nThe explosion tore through the waiting hall shortly after eight in the morning. “We heard one loud bang and then the glass came down,” said Ona Brevik, who sells tickets there.'},
  {id: 'harbour-radio-1', outlet: 'Harbour Radio', published: '2031-03-03T12:00:00Z', title: 'Ferry terminal bombing: seven dead',
    text: 'Ferry terminal bombing: seven dead\n\nThe bombing of the ferry terminal in Port Velin on Monday killed seven people and wounded 20, police said.\n\nNobody has claimed responsibility for the attack, a spokesman for the interior ministry said.'},
  {id: 'coast-wire-1', outlet: 'Coast Wire', published: '2031-03-03T12:40:00Z', title: 'Parcel bomb wounds three in Port Velin',
    text: 'Parcel bomb wounds three in Port Velin\n\nA parcel bomb exploded in a bakery in Port Velin on Monday, wounding three people, police said.\n\nIts owner had been quarrelling with a supplier for months, a neighbour said.'},
  {id: 'hill-courier-1', outlet: 'Hill Courier', published: '2031-05-20T09:00:00Z', title: 'Landslide buries bus near Arvo',
    text: 'Landslide buries bus near Arvo\n\nA landslide buried a bus near Arvo on Tuesday, killing 12 passengers, officials said.'},
  {id: '"><img src=x onerror=window.hit=1>', outlet: '<script>window.hit=1</script> =cmd|calc', published: '2031-06-01T09:00:00Z',
    title: '</title><svg onload=window.hit=1> {{7*7}} ${7*7}', url: 'javascript:window.hit=1',
    text: '</title><svg onload=window.hit=1> {{7*7}} ${7*7}\n\nTwo people were killed in a fire at a warehouse in Elmsund on Sunday, <script>window.hit=1</script> said <img src=x onerror="window.hit=1"> \u{1F525} police. \u202Eesrever\u202C \'; DROP TABLE report; --'},
];
export const later = {id: 'velin-post-2', outlet: 'Velin Post', published: '2031-03-03T18:00:00Z', title: 'Nine dead in ferry terminal bombing',
  text: 'Nine dead in ferry terminal bombing\n\nThe bombing of the ferry terminal in Port Velin on Monday killed nine people, police said in the evening, two more than at noon.'};
export const corrected = {...reports[1], updated: '2031-03-04T07:00:00Z',
  text: reports[1].text.replace('wounded 20', 'wounded 24') + '\n\nCorrection: an earlier version of this report said that 20 people were wounded.'};
