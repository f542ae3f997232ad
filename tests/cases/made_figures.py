#!/usr/bin/env python3
"""Sentences put together from parts, whose figures are therefore known: what is seldom read in one text, but common in news.

usage: made_figures.py PATH_TO_RASHOMON [--kind KIND] [--sentences N] [--seed N] [--errors]

described: counted people, what describes them (ages, places, asides, clauses), what befell them, and when
named:     persons by name with age, trade and home; nobody may be counted twice
moving:    a toll that stands, rises, is lowered, "from eight to six"
lists:     wholes with their parts, the dead beside the hurt
titles:    what a title counts, in capitals or not
quiet:     numbers in news of an accident that count none of its dead and hurt
persons:   one or two persons without a name, described at length
voices:    two sources in a sentence or two, each with a number: every number on the word of whoever gave it
Every kind is drawn anew by --seed; a part that fails often in many sentences shows a construction that the rules lack.
Ends with status 1 below FLOORS."""
import argparse
import collections
import json
import random
import subprocess
import sys

FLOORS = {"described": 0.98, "named": 0.94, "moving": 0.98, "lists": 0.98, "titles": 0.97, "quiet": 0.98,
          "persons": 0.95, "voices": 0.85}

NOUNS = """people men women children passengers students residents civilians soldiers workers teenagers boys tourists villagers
firefighters migrants miners pilgrims farmers officers brothers guests employees players climbers pedestrians motorists shoppers patients
inmates fishermen""".split()
NUMBERS = [("two", (2, 2)), ("three", (3, 3)), ("four", (4, 4)), ("six", (6, 6)), ("nine", (9, 9)), ("twelve", (12, 12)),
           ("fourteen", (14, 14)), ("at least five", (5, None)), ("some 30", (30, 30)), ("21", (21, 21)),
           ("more than 40", (41, None))]
DESCRIPTIONS = """|aged 17 and 23|aged between 17 and 23|aged 19 to 62|, aged 17 and 23,|, aged between 17 and 60,|, all aged under 30,
|, all of them from one village,|, all in their 20s,|in their 20s and 30s|in the car|in the front of the bus|on board|aboard the boat
|from Tarn|from the same family|at the wedding|who were in the building at the time|who had gathered for a funeral
|travelling in the van|travelling to a wedding|waiting at a bus stop|working on the roof|sleeping in the tent
|trapped under the rubble|believed to be foreigners|standing nearby|, including a child,|, including two children,
|, among them a pregnant woman,|, most of them women,|, mostly women and children,|, some of them children,
|, one of them a doctor,|, three of whom were related,|, the youngest of whom was five,|and a dog|on their way home from work
|on a school trip|on two motorbikes|near the front line|inside the church|outside the court|crossing the road|of one family
|with links to the group|without life jackets|not yet named|employed by the company|hired to repair the road
|described as civilians|wearing uniforms|(all civilians)|(two of them children)|- all civilians -|, police said,
|, according to officials,|- including a baby -|in two cars|in a convoy of five trucks|at 14 Mill Street|on the A14""".replace("\n", "").split("|")
DEEDS = [("@ were killed", "killed"), ("@ died", "killed"), ("@ were shot dead", "killed"), ("@ were found dead", "killed"),
         ("@ were injured", "injured"), ("@ were hurt", "injured"), ("@ were wounded", "injured"), ("@ have died", "killed"),
         ("@ lost their lives", "killed"), ("@ drowned", "killed"), ("@ were taken to hospital", "hospitalized"),
         ("@ were missing", "missing"), ("@ were rescued", "rescued"), ("@ were burned to death", "killed"),
         ("@ suffered serious injuries", "injured"), ("@ were arrested", "detained"), ("a bomb killed @", "killed"),
         ("the blast injured @", "injured"), ("the fire claimed the lives of @", "killed"), ("the crash left @ dead", "killed"),
         ("gunmen shot dead @", "killed"), ("the bodies of @ were found", "killed"), ("a wall fell, killing @", "killed"),
         ("a court heard that @ died", "killed"), ("the attack, in which @ died, was condemned", "killed"),
         ("divers rescued @", "rescued"), ("attackers opened fire and @ were killed", "killed")]
WHEN = ["", " on Tuesday", " in the blast", " when the roof collapsed", " after a fire broke out", " in a crash near Oster",
        " early on Sunday", " in clashes with the army", " as the storm hit the coast"]
SAID = ["", "police said ", "officials say ", "in Oster, ", "on Tuesday, "]

PERSONS = ["Ann Lee", "Tomas Rahl", "Maria Ortega", "John Brandt", "Aisha Noor", "Sgt. Paul Wren", "Dr. Ines Falk", "Karim Haddad",
           "Li Wei", "Mwangi Otieno"]
ASIDES = ["", ", 34,", " (34)", ", aged 34,", ", a 34-year-old teacher,", ", 34, of Tarn,", ", 34, a father of two,", ", a nurse,",
          ", of Tarn,", ", who was 34,", ", a 34-year-old from Tarn,", ", 34, a bus driver from Oster,", ", the owner of the bar,"]
FATES = [("@ was killed", "killed"), ("@ died at the scene", "killed"), ("@ was shot dead", "killed"), ("@ died in hospital", "killed"),
         ("@ was found dead", "killed"), ("@ was pronounced dead", "killed"), ("@ was injured", "injured"),
         ("@ was wounded in the leg", "injured"), ("@ suffered a broken arm", "injured"), ("@ was arrested", "detained"),
         ("@ drowned", "killed"), ("@ was stabbed to death", "killed"), ("@ did not survive", "killed"), ("@ was missing", "missing"),
         ("@ was beaten to death", "killed"), ("@ died of her wounds", "killed"), ("@ was rescued", "rescued"),
         ("a gunman killed @", "killed"), ("police named the dead man as @", "killed"), ("the death of @ shocked the town", "killed"),
         ("he stabbed @ to death", "killed"), ("killed was @", "killed"), ("among the dead was @", "killed"),
         ("the attackers wounded @", "injured"), ("police arrested @", "detained"), ("@ and @ were killed", "killed"),
         ("@ and @ were injured", "injured"), ("the dead are @ and @", "killed")]

TOLLS = [("the death toll", "killed"), ("the toll", "killed"), ("the number of dead", "killed"), ("the number of people killed", "killed"),
         ("the confirmed death toll", "killed"), ("the number of injured", "injured"), ("the number of wounded", "injured"),
         ("the number of missing", "missing"), ("the number of fatalities", "killed"), ("the provisional toll", "killed")]
OF_WHAT = ["", " from Tuesday's tornado", " in the Oster fire", " from the crash", " in Monday's attack on the market",
           " from a landslide in the north", " in the collapse of the bridge near Tarn", " in the clashes", " across the province"]
MOVES = """rose to {n}|has risen to {n}|climbed to {n}|stands at {n}|now stands at {n}|stood at {n}|was put at {n}|was lowered to {n}
|was revised down to {n}|was raised to {n}|reached {n}|is now {n}|was {n}|rose from {m} to {n}|has risen from {m} to {n}
|was lowered from {m} to {n}|has been lowered from {m} to {n}|was revised from {m} to {n}|was cut from {m} to {n}|went up from {m} to {n}
|rose to {n} from {m}|was raised to {n} from {m}|jumped to {n}|fell to {n}|hit {n}|rose by two to {n}|grew to {n}""".replace("\n", "").split("|")
SINCE = ["", " on Tuesday", ", officials said", " after two more bodies were found", ", the coroner said on Wednesday", " overnight",
         " as rescuers reached the village", " by Thursday evening"]
WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}

LISTS = [("{n} people, including {a} {x} and {b} {y}, were killed", "n killed a killed b killed"),
         ("{n} people were killed, including {a} {x}", "n killed a killed"),
         ("{n} people died, among them {a} {x} and {b} {y}", "n killed a killed b killed"),
         ("{n} people died, {a} of them {x}", "n killed a killed"),
         ("{n} people were killed, {a} of whom were {x}", "n killed a killed"),
         ("{n} people were killed and {a} injured", "n killed a injured"),
         ("{n} people were killed and {a} others injured", "n killed a injured"),
         ("{n} people died and another {a} were wounded", "n killed a injured"),
         ("a bus overturned, killing {n} people and injuring {a} others", "n killed a injured"),
         ("the crash left {n} people dead and {a} injured", "n killed a injured"),
         ("{n} people are dead and {a} are missing", "n killed a missing"),
         ("the blast killed {a} {x} and {b} {y}", "a killed b killed"), ("{a} {x} and {b} {y} were killed", "a killed b killed"),
         ("the dead included {a} {x} and {b} {y}", "a killed b killed"),
         ("{n} people were hurt, {a} of them seriously", "n injured a injured"),
         ("{n} people died in the fire, which also injured {a} {x}", "n killed a injured")]

TITLES = [("{n} dead in {e}", "n killed"), ("{n} {x} killed in {e}", "n killed"), ("{e} kills {n}", "n killed"),
          ("{e} kills {n}, injures {a}", "n killed a injured"), ("{n} dead, {a} hurt in {e}", "n killed a injured"),
          ("{n} killed, {a} injured in {e}", "n killed a injured"), ("at least {n} dead in {e}", "n killed"), ("{n} die in {e}", "n killed"),
          ("{e} leaves {n} dead", "n killed"), ("{e} death toll rises to {n}", "n killed"), ("death toll in {e} reaches {n}", "n killed"),
          ("{n} feared dead in {e}", "n killed"), ("{n} injured in {e}", "n injured"), ("{n} hurt in {e}", "n injured"),
          ("police: {n} dead in {e}", "n killed"), ("{n} bodies found after {e}", "n killed"), ("{n} missing after {e}", "n missing"),
          ("{e}: {n} dead, {a} missing", "n killed a missing"), ("gunmen kill {n} in Oster", "n killed"),
          ("gunman kills {n}, wounds {a} at school", "n killed a injured"), ("{n} shot dead in Oster", "n killed"),
          ("{n} shot, {a} fatally, in Oster", "a killed"), ("{n} rescued after {e}", "n rescued"), ("{e} claims {n} lives", "n killed"),
          ("{n} lives lost in {e}", "n killed"), ("no survivors among {n} aboard plane", "n killed"), ("{e} toll now {n}", "n killed"),
          ("{n} taken to hospital after {e}", "n hospitalized"), ("{a} more bodies found in {e}; toll {n}", "n killed"),
          ("{e} toll revised down to {n}", "n killed"), ("{n} arrested after {e}", "n detained"),
          ("ministry says {n} killed in {e}", "n killed"), ("dozens hurt, {n} dead in {e}", "n killed")]
EVENTS = ["Oster crash", "bus crash", "market blast", "hotel fire", "Tarn shooting", "boat accident", "mine collapse", "suicide attack"]
SMALL = ("in", "of", "to", "at", "after", "down", "now", "as")

BUSY = ["sixty firefighters", "some 200 police officers", "twelve ambulances", "about 40 volunteers", "three helicopters",
        "more than 300 mourners", "five witnesses", "two doctors", "thirty rescue workers", "seven neighbours", "a crowd of 2,000",
        "six judges", "eleven members of the council"]
WORK = ["were sent to the scene", "fought the blaze for six hours", "searched the river until dark", "attended the funeral",
        "gathered outside the hospital", "lit candles for the victims", "gave evidence to the inquiry", "donated blood",
        "have been questioned", "visited the injured in hospital", "stood at the gate where the men were shot",
        "carried the coffins of the dead", "were called to the house where the body was found",
        "asked why the wounded had waited so long"]
FACTS = ["the driver, 45, had worked for the company for 12 years", "the hospital has 60 beds", "he leaves a wife and three children",
         "the bus can carry 52 passengers", "flight 212 crashed 15 km from the runway", "the gunman fired 34 shots",
         "the fire destroyed 14 homes and 30 vehicles", "the building had 12 storeys", "the road was closed for five hours",
         "families of the victims will receive 5,000 dollars each", "the suspect faces 12 counts of murder",
         "the wounded were taken to four hospitals", "the bodies were found in three rooms", "the victims came from seven countries",
         "nine dogs died in the fire at the shelter", "fourteen horses were killed in the stable fire",
         "some 5,000 people were without power after the storm", "the blast blew out windows in 40 houses",
         "he turned 18 a day before he was killed"]
SOMEBODY = ["a 34-year-old man", "a police officer", "the driver", "a woman in her 60s", "a Tarn man", "a young mother", "the pilot",
            "a 9-year-old boy", "a British tourist", "an off-duty soldier", "the shop owner", "a passer-by", "a Canadian woman"]
PARTICULARS = ["", ", aged 34,", ", from Tarn,", " from Tarn", " in a red car", " who was crossing the road", ", who has not been named,",
               ", believed to be in his 40s,", " on a motorcycle", " at 14 Mill Street", ", police said,", " walking home from work",
               " working on the roof", " known only as Jo", ", named locally as Ann Lee,", " of the 3rd Brigade", " and her dog"]
ENDS = [("@ was killed", "killed"), ("@ died at the scene", "killed"), ("@ was shot dead", "killed"), ("@ died in hospital", "killed"),
        ("@ was pronounced dead", "killed"), ("@ suffered a broken arm", "injured"), ("@ was arrested", "detained"),
        ("@ lost her life", "killed"), ("@ was fatally shot", "killed"), ("@ was hit by a train and killed", "killed"),
        ("@ was critically injured", "injured"), ("@ was rescued", "rescued"), ("a gunman killed @", "killed"),
        ("police named the dead man as @", "killed"), ("the death of @ shocked the town", "killed"), ("he stabbed @ to death", "killed"),
        ("killed was @", "killed"), ("the fire claimed the life of @", "killed"), ("the attackers wounded @", "injured"),
        ("a shooting left @ dead", "killed"), ("@ and @ were killed", "killed"), ("@ and @ were injured", "injured"),
        ("the crash killed @ and @", "killed")]

SOURCES = ["police", "the interior ministry", "the governor's office", "a hospital official", "the Red Cross",
           "army spokesman Col. Paul Wren", "the mayor, Ann Lee,", "witnesses", "a rebel spokesman", "local media",
           "the news agency Tarn Press", "residents", "the Tarn Observatory", "the United Nations", "state television",
           "a doctor at the main hospital", "Governor Tomas Rahl", "the coroner", "a security source who asked not to be named",
           "the health ministry"]
VOICES = ["{a} said {n} {p} were killed, while {b} put the toll at {m}", "{a} said {n} {p} were killed, but {b} said {m} had died",
          "{a} said {n} {p} had died; {b} said the toll was {m}", "{a} said at least {n} {p} were killed. {B} put the number of dead at {m}",
          "{n} {p} were killed, {a} said, though {b} gave a toll of {m}", "{n} {p} were killed, according to {a}. {B} reported {m} deaths",
          "according to {a}, {n} {p} were killed; {b} spoke of {m} dead", "{a} confirmed {n} deaths, fewer than the {m} reported by {b}",
          "{a} confirmed {n} dead, more than the {m} given by {b}", "{a} said the attack killed {n} {p} and wounded {n} others",
          "the attack killed {n} {p}, {a} said. {B} said {m} others were wounded",
          "{n} {p} were killed, said {a}. Earlier {b} had said {m} were dead",
          "while {a} said {n} {p} were killed, {b} insisted that {m} had died",
          "{a} denied a report by {b} that {m} {p} had died and said the toll was {n}",
          "{b} first reported {m} deaths, but {a} later said {n} {p} had died",
          "{a} told reporters that {n} {p} had been killed, and {b} said that another {m} were missing",
          "at least {n} {p} were killed, {a} said", "{a} reported {n} deaths and {b} {m}"]

ACCIDENT = "A bus overturned near Oster on Tuesday, killing four people. "


class Made:
    """A sentence, the figures (outcome, low, high) that it must give, and the parts that it is made of."""

    def __init__(self, text, wanted, parts, before="", title="", named=False, said=()):
        self.said = said  # (number, its source)
        self.title = title[:1].upper() + title[1:]
        self.named = named  # nobody may be counted twice
        text = text[0].upper() + text[1:]
        for twice, once in ((",,", ","), (", .", "."), (",.", "."), (" -.", "."), ("  ", " ")):
            text = text.replace(twice, once)
        self.text, self.wanted, self.parts, self.before = text, wanted, parts, before


def described(draw):
    number, (low, high) = draw.choice(NUMBERS)
    noun, description, (deed, outcome), when = draw.choice(NOUNS), draw.choice(DESCRIPTIONS), draw.choice(DEEDS), draw.choice(WHEN)
    people = f"{number} {noun}" + (description if description.startswith(",") else " " + description).rstrip()
    text = draw.choice(SAID) + deed.replace("@", people) + ("" if deed.endswith("condemned") else when) + "."
    return Made(text, [(outcome, low, high)], (description, deed, when))


def named(draw):
    fate, outcome = draw.choice(FATES)
    asides = [draw.choice(ASIDES) for _ in range(fate.count("@"))]
    text, persons = fate, draw.sample(PERSONS, len(asides))
    for person, aside in zip(persons, asides):
        text = text.replace("@", person + aside, 1)
    return Made(text + ".", [(outcome, len(persons), len(persons))], (fate, *asides), named=True)


def moving(draw):
    now, before = draw.sample((3, 6, 7, 8, 9, 11, 14, 22, 24, 38, 45, 120), 2)
    (toll, outcome), of, move, since = draw.choice(TOLLS), draw.choice(OF_WHAT), draw.choice(MOVES), draw.choice(SINCE)
    told = move.format(n=WORDS.get(now, now), m=WORDS.get(before, before))
    return Made(f"{draw.choice(SAID)}{toll}{of} {told}{since}.", [(outcome, now, now)], (toll, of, move, since))


def lists(draw):
    form, outcomes = draw.choice(LISTS)
    counts = {"n": draw.choice((9, 12, 15, 18, 23, 31)), "a": draw.choice((2, 3, 4, 5)), "b": draw.choice((2, 3, 4, 5))}
    nouns = draw.sample(("children", "women", "soldiers", "police officers", "passengers", "foreigners", "guards", "teachers", "pilgrims"), 2)
    text = form.format(**{key: WORDS.get(count, count) for key, count in counts.items()}, x=nouns[0], y=nouns[1])
    words = outcomes.split()
    wanted = [(outcome, counts[key], counts[key]) for key, outcome in zip(words[::2], words[1::2])]
    return Made(text + draw.choice(("", ", police said", " on Tuesday", ", officials said on Monday")) + ".", wanted, (form,))


def titles(draw):
    form, outcomes = draw.choice(TITLES)
    counts = {"n": draw.choice((6, 7, 9, 12, 15, 23)), "a": draw.choice((2, 3, 4, 5))}
    noun = draw.choice(("people", "workers", "children", "soldiers", "migrants", "villagers"))
    told = {key: draw.choice((count, WORDS.get(count, count))) for key, count in counts.items()}
    title = form.format(**told, x=noun, e=draw.choice(EVENTS))
    if draw.random() < 0.4:
        title = " ".join(word if word in SMALL else word[:1].upper() + word[1:] for word in title.split())
    words = outcomes.split()
    wanted = [(outcome, counts[key], counts[key]) for key, outcome in zip(words[::2], words[1::2])]
    return Made("Officials gave no details on Wednesday.", wanted, (form,), title=title)


def quiet(draw):
    text = draw.choice(FACTS) if draw.random() < 0.5 else f"{draw.choice(BUSY)} {draw.choice(WORK)}"
    return Made(text + ".", [], (text,), ACCIDENT)


def persons(draw):
    end, outcome = draw.choice(ENDS)
    told = [draw.choice(PARTICULARS) for _ in range(end.count("@"))]
    text = end
    for person, particular in zip(draw.sample(SOMEBODY, len(told)), told):
        text = text.replace("@", person + particular, 1)
    return Made(text + ".", [(outcome, len(told), len(told))], (end, *told), named=True)


def voices(draw):
    form, (one, other), (now, then) = draw.choice(VOICES), draw.sample(SOURCES, 2), draw.sample(sorted(WORDS), 2)
    text = form.format(a=one, b=other, B=other[:1].upper() + other[1:], n=WORDS[now], m=WORDS[then],
                       p=draw.choice(("people", "soldiers", "civilians", "villagers", "passengers")))
    said = [(now, one)] + ([(then, other)] if "{m}" in form else [])
    return Made(text.replace(",;", ";") + ".", [], (form, one, other), said=said, before="A bomb exploded in Oster on Tuesday. ")


KINDS = {"described": described, "named": named, "moving": moving, "lists": lists, "titles": titles, "quiet": quiet,
         "persons": persons, "voices": voices}


def on_whose_word(annotation, figure):
    text = annotation["text"].encode()
    sources = (annotation["attributions"][a]["source"] for a in figure["attribution"])
    return [text[source["begin"]:source["end"]].decode().lower() for source in sources if source]


def are_said(made, annotation):
    """Every number is a figure on the word of its source, whose name may be cut short ("the mayor" of "the mayor, Ann Lee")."""
    def is_said(number, source):
        source = source.lower().strip(",")
        return any(f["low"] == number and any(word in source or source in word for word in on_whose_word(annotation, f))
                   for f in annotation["figures"])
    return all(is_said(number, source) for number, source in made.said)


def is_right(made, annotation):
    begin = len(made.before.encode())
    told = [(f["outcome"], f["low"], f["high"]) for f in annotation["figures"] if f["begin"] >= begin and f["scope"] == "event"]
    if made.title:
        told = [(f["outcome"], f["low"], f["high"] or f["low"]) for f in annotation["headline_figures"]]
    if made.said:
        return are_said(made, annotation)
    if not made.wanted:  # a person who was hurt may be told of again
        return not any(outcome in ("killed", "injured", "missing", "casualties") and (low or 0) > 1 for outcome, low, _ in told)
    persons = sum(low or 0 for outcome, low, _ in told if outcome == made.wanted[0][0])
    return all(figure in told for figure in made.wanted) and (not made.named or persons == made.wanted[0][1])


def measure(program, kind, sentences, seed, listing):
    draw = random.Random(seed)
    all_made = [KINDS[kind](draw) for _ in range(sentences)]
    lines = "".join(json.dumps({"id": str(k), "title": made.title, "text": made.before + made.text, "published": "2016-05-19"}) + "\n"
                    for k, made in enumerate(all_made))
    done = subprocess.run([program, "annotate", "--quiet", "--input-format", "jsonl", "-"], input=lines.encode(), capture_output=True, timeout=600)
    if done.returncode != 0:
        raise SystemExit(done.stderr.decode())
    failed, seen, example = collections.Counter(), collections.Counter(), {}
    right = 0
    for made, line in zip(all_made, done.stdout.splitlines()):
        good = is_right(made, json.loads(line))
        right += good
        for part in made.parts:
            seen[part] += 1
            if not good:
                failed[part] += 1
                example[part] = made.title or made.text
    print(f"made figures {kind}: {right / sentences:.3f} of {sentences} sentences")
    for part, count in failed.most_common() if listing else []:
        if count / seen[part] > 0.1:
            print(f"  {count} of {seen[part]} with \"{part.strip()}\": {example[part]}")
    return right / sentences


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kind", choices=KINDS)
    parser.add_argument("--sentences", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", action="store_true")
    wanted = parser.parse_args()
    kinds = [wanted.kind] if wanted.kind else list(KINDS)
    shares = {kind: measure(wanted.program, kind, wanted.sentences, wanted.seed, wanted.errors) for kind in kinds}
    return 1 if any(share < FLOORS[kind] for kind, share in shares.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
