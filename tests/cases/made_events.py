#!/usr/bin/env python3
"""Events made of parts, each with a course that its toll took, told in two to eight reports: what a careful reader takes from them is therefore known.

usage: made_events.py PATH_TO_RASHOMON [--events N] [--alone N] [--seed N] [--with FEATURE] [--errors] [--show NAME]

A course begins with a first count and takes steps, each told by a report: the toll rises, is lowered, is corrected, missing people are found dead,
somebody hurt dies in hospital, two sources differ, a number is denied. Copies, follow-ups (funeral, arrest, verdict, anniversary) and background
(other events, the year's totals) stand between them and change nothing. Killed and injured are measured with the reports of each event under one key
(--events), the grouping with some events each in a run of its own and all of them in one (--alone). --errors lists the features and wordings that most
events fail with, and some of these events; --show prints one. Ends with status 1 below FLOORS."""
import argparse
import collections
import datetime
import json
import random
import subprocess
import sys

from events import Tally, b_cubed, dossier_of, score

FLOORS = {"best": 0.94, "interval": 0.91, "when": 0.98, "where": 0.97, "copies": 0.95, "alone": 0.85, "together": 0.85}

STARTS = "Kar Os Mir Tal Bren Vos Dar Hal Sel Quin Ned Pol Ruv Zan Ils Gor Fen Jor Wex Lum Ard Cas".split()
ENDS = "vel trin dova mak ham sted ona ibad ukka field minster bury ando ez wara pura gate kot lin asa".split()
COUNTRIES = [("Peru", "Peruvian"), ("Kenya", "Kenyan"), ("India", "Indian"), ("Poland", "Polish"), ("Nigeria", "Nigerian"), ("Mexico", "Mexican"),
             ("Pakistan", "Pakistani"), ("Canada", "Canadian"), ("Turkey", "Turkish"), ("Indonesia", "Indonesian"), ("Bolivia", "Bolivian")]
FIRST = "Tomas John Paul Karim Daniel Viktor Samuel Oscar Ivan Pedro Hassan Martin".split()
LAST = "Rahl Ortega Brandt Noor Wren Falk Haddad Otieno Lind Varga Moreno Petrov Sato Okafor Dahl Quispe".split()
OUTLETS = ["Northern Wire", "The Daily Ledger", "Channel 6 News", "Herald Online", "Global Press Agency", "Morning Post-Dispatch", "Radio Vista", "City Desk"]
WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
MONTHS = "January February March April May June July August September October November December".split()


class Kind:
    """What happened: nouns for it, clauses that tell it, the offices that count, what rescuers do, who is tried for it."""

    def __init__(self, nouns, clauses, offices, where="in", accused="the owner", hurt="injured"):
        self.nouns, self.clauses, self.offices = nouns.split("|"), clauses.split("|"), offices.split("|")
        self.where, self.accused, self.hurt = where, accused, hurt


KINDS = {
    "bombing": Kind("bombing|blast|explosion", "a bomb went off in a market|a car bomb exploded outside a police station|a bomb exploded on a crowded bus",
                    "police|the interior ministry|health officials|the provincial governor", accused="a man", hurt="wounded"),
    "shooting": Kind("shooting|gun attack", "a gunman opened fire at a bar|gunmen opened fire in a shopping centre|a man opened fire at a birthday party",
                     "police|the police chief|the prosecutor|the sheriff", accused="a man", hurt="wounded"),
    "crash": Kind("crash|accident", "a bus plunged into a ravine|a coach and a lorry collided|a minibus overturned on a bend|a train left the rails",
                  "police|the transport ministry|rescue officials|the governor", "near", "the driver"),
    "fire": Kind("fire|blaze", "a fire broke out in a hotel|fire swept through a block of flats|a blaze tore through a garment factory",
                 "the fire service|police|the mayor|the fire chief"),
    "flood": Kind("flash flood|flood", "a flash flood swept through a campsite|a river burst its banks|a dam gave way",
                  "the disaster agency|local officials|the governor|civil defence", "near", "a council engineer"),
    "collapse": Kind("collapse", "a block of flats collapsed|a bridge collapsed|the roof of a sports hall fell in|scaffolding collapsed at a building site",
                     "the fire service|police|the mayor|rescue officials", accused="the builder"),
    "shipwreck": Kind("sinking|boat accident", "a ferry capsized|a tour boat overturned on a lake|a fishing boat carrying pilgrims sank",
                      "the coast guard|the harbour master|police|the navy", "near", "the captain"),
    "stampede": Kind("stampede|crush", "a stampede broke out at a religious festival|a crowd surged towards the gates of a stadium",
                     "police|health officials|the district administrator|the mayor", accused="the organiser"),
}
LIKE = {"bombing": "bomb attack", "shooting": "shooting", "crash": "road accident", "fire": "fire", "flood": "flood", "collapse": "building collapse",
         "shipwreck": "ferry disaster", "stampede": "stampede"}

# {k} the killed, {i} the injured, {m} the killed before, {d} how many more; {K} and {I} begin a sentence.
LEADS = ["{K} people were killed and {i} {hurt} when {clause} {where} {town} on {day}, {office} said.",
         "{Clause} {where} {town} on {day}, killing {k} people and injuring {i}, {office} said.",
         "{Clause} {where} {town}, {country}, on {day}, leaving {k} people dead and {i} {hurt}, according to {office}.",
         "{Office} said {k} people died and {i} were hurt on {day} when {clause} {where} {town}.",
         "{A_noun} {where} {town} in {country} has killed {k} people and {hurt} {i} others, {office} said on {day}.",
         "{Clause} {where} {town} on {day}. {Office} said that {k} people had been killed. {I} others were injured.",
         "{K} people died on {day} when {clause} {where} {town}, {country}. Another {i} were taken to hospital with injuries, {office} said."]
LEADS_OF_DEAD = ["{K} people were killed when {clause} {where} {town} on {day}, {office} said.",
                 "{Clause} {where} {town} on {day}, killing {k} people, {office} said.", "{Office} said {k} people died on {day} when {clause} {where} {town}.",
                 "{Clause} {where} {town}, {country}, on {day}. The death toll stood at {k}, {office} said."]
HURT = ["{I} people were injured.", "{I} others were {hurt}, {office} said.", "Another {i} people were hurt, some of them seriously.",
        "{Office} put the number of injured at {i}.", "{I} people were being treated for injuries.", "The number of injured stands at {i}.",
        "There were also {i} injured, according to {office}."]
RISES = ["The death toll from {event} has risen to {k}, {office} said on {today}.", "The death toll in {event} rose to {k} on {today} after {d} more bodies were found.",
         "{K} people are now known to have died in {event}, {office} said on {today}.",
         "The number of people killed in {event} has climbed from {m} to {k}, {office} said on {today}.",
         "{Office} on {today} raised the death toll from {event} to {k}. The earlier figure was {m}.",
         "{K} people died in {event}, {office} said on {today}, up from {m} reported earlier.",
         "Rescuers found {d} more bodies on {today}, bringing the death toll from {event} to {k}.",
         "{K} people were killed in {event}, according to a new count that {office} released on {today}.",
         "The toll in {event} went up to {k} on {today}, {office} said, after {m} deaths had been confirmed earlier.",
         "Rescuers working through the night found {d} more bodies, and {k} people are now confirmed dead in {event}, {office} said on {today}."]
FOUND = ["The {d} people who had been missing since {event} were found dead on {today}, bringing the number of dead to {k}.",
         "Divers and rescuers on {today} recovered the bodies of the {d} people still missing after {event}. The toll is now {k}.",
         "The bodies of the last {d} missing were found on {today}, {office} said, taking the death toll from {event} to {k}."]
MISSING = ["{X} people were missing.", "{X} people are still unaccounted for.", "Rescuers were looking for {x} missing people."]
DIED_ONE = ["A {age}-year-old woman who was hurt in {event} died in hospital on {today}, bringing the death toll to {k}.",
            "{name}, {age}, who was injured in {event}, died of his injuries on {today}, {office} said. He is the {kth} person to die.",
            "One of the people injured in {event} has died, {office} said on {today}. The number of dead is now {k}.",
            "{name}, who had been in intensive care since {event}, died on {today}, the hospital said, raising the toll to {k}.",
            "The death toll from {event} rose to {k} on {today} when a man of {age} died of his wounds in hospital.",
            "A {kth} victim of {event} has died. {name}, {age}, had been on life support until {today}."]
DIED_SOME = ["{D} of those injured in {event} died in hospital on {today}, bringing the death toll to {k}.",
             "{D} more people have died of their injuries after {event}, {office} said on {today}. The number of dead is now {k}."]
STILL_HURT = ["{I} others were injured.", "{I} people are still recovering from their injuries.", "The other {i} injured are out of danger.",
              "{I} people survived with injuries.", "The number of injured was put at {i}."]
LOWERED = ["The death toll from {event} was revised down to {k} from {m} on {today}. {Office} said some remains had been counted twice.",
           "{Office} on {today} lowered the number of people killed in {event} to {k}, from {m}, after a mistake in the count.",
           "{K} people died in {event}, not {m} as was first announced, {office} said on {today}.",
           "The number of dead in {event} was put at {k} on {today}, {d} fewer than was announced earlier.",
           "{Office} corrected the death toll from {event} to {k} on {today}. {D} people who had been listed as dead were found alive.",
           "{Office} on {today} cut the death toll in {event} from {m} to {k}."]
CORRECTED = ["Correction: An earlier version of this report said {m} people were killed. The correct number is {k}.",
             "(This story corrects the number of dead to {k}, not {m}.)", "CORRECTION: {K} people were killed, not {m} as stated in an earlier report."]
DIFFER = ["{Weak} said that {h} people had been killed.", "{Weak} put the number of dead at {h}.", "{Weak} spoke of {h} dead.",
          "{Weak} gave a higher toll of {h}.", "{Weak} said the real number was {h}."]
WEAK = ["the workers' union", "a human rights group", "the main opposition party", "witnesses"]
DENIED = ["Reports on social media that {h} people had died are false, {office} said.", "{Office} denied reports that {h} people had been killed.",
          "A claim by a local blogger that {h} had died was wrong, {office} said."]
PERSONS = ["Among the dead was {name}, {age}, a teacher.", "One of those killed was {name}, a father of two.", "The victims included {name}, {age}, and his brother.", "{name}, {age}, who was killed, had been married for two months."]
SUBSETS = ["{S} of the dead were children.", "The dead include {s} women.", "{S} of those killed were members of one family.", "{S} of the injured were in a critical condition.",
           "{S} of the victims have been identified."]
BACKGROUND = ["In {year}, {n} people were killed in a {like} in {other}.", "It was the worst {like} in {country} since {year}, when {n} people died in {other}.",
              "Last month, a {like} in {other} killed {n} people and injured {n2}.", "{Country_adj} authorities say {n} people have died in such incidents this year.",
              "A {like} in nearby {other} left {n} dead and {n2} injured {years} years ago.", "More than {n} people were killed in {like}s in {country} last year."]
NOISE = ["{Office} opened an inquiry.", "\"I have never seen anything like it,\" said {name}, who lives nearby.", "Twelve ambulances and some 40 rescuers were sent to the scene.",
         "The road was closed for {years} hours.", "\"We will not rest until we know what happened,\" the mayor told reporters.", "Schools in {town} will stay closed until Monday.",
         "A spokesman for {office} said the cause was not yet known.", "The president sent his condolences to the families.", "Relatives gathered outside the hospital.",
         "About 300 volunteers helped in the search.", "The government promised 5,000 dollars to each family."]
# Sentences, titles, and how many hours later, in the order of time.
FOLLOW_UPS = {
    "funeral": (["Hundreds of people attended the funeral on {today} of those killed in {event}.", "{Town} buried its dead on {today} after {event}, in which {k} people died.",
                 "Thousands lined the streets of {town} on {today} for the funeral of {s} of the {k} people who were killed in {event}."],
                ["Thousands mourn victims of {town} {noun}", "{Town} buries its dead", "Funerals held for victims of {town} {noun}"], (40, 90)),
    "arrest": (["Police have arrested {accused} over {event}, in which {k} people died.", "{Accused} was arrested on {today} in connection with {event}, which killed {k} people and injured {i}.",
                "Police said on {today} that they had arrested {accused} over {event}."],
               ["Arrest over {town} {noun}", "Police arrest {accused} after {town} {noun}"], (30, 200)),
    "inquiry": (["Investigators said on {today} that {event} could have been prevented.", "A report on {event}, in which {k} people were killed and {i} injured, was published on {today}."],
                ["Inquiry into {town} {noun} finds failings", "{Town} {noun} could have been prevented, report says"], (1500, 4000)),
    "anniversary": (["Families of the {k} people killed in {event} lit candles on {today}, a year after the disaster.", "A memorial to the {k} victims of {event} was unveiled on {today}.",
                     "One year on, {town} on {today} remembered the {k} people who lost their lives in {event}."],
                    ["{Town} remembers, one year on", "Memorial unveiled to victims of {town} {noun}"], (6000, 7000)),
    "verdict": (["A court on {today} sentenced {name} to 12 years in prison over {event} that killed {k} people.", "{name} was found guilty on {today} of the deaths of {k} people in {event}.",
                 "{name} was jailed for nine years on {today} for his part in {event}, which claimed {k} lives."],
                ["{Accused} jailed over {town} {noun}", "Guilty verdict in {town} {noun} trial"], (5000, 9000)),
}
TITLES = {
    "first": ["{K} killed in {town} {noun}", "{Noun} in {town} kills {k}, injures {i}", "{K} dead, {i} injured in {town} {noun}", "{Noun} kills {k} in {country}", "{K} people die in {noun} {where} {town}",
              "Several dead in {town} {noun}", "{Office}: {k} dead after {noun} in {town}"],
    "rise": ["Death toll in {town} {noun} rises to {k}", "{Town} {noun}: toll climbs to {k}", "{K} now dead in {town} {noun}", "More bodies found after {town} {noun}", "{Town} {noun} toll hits {k}"],
    "found": ["Missing found dead after {town} {noun}", "{Town} {noun}: last bodies recovered, {k} dead"],
    "died": ["{Kth} victim of {town} {noun} dies", "Toll in {town} {noun} rises to {k}", "Victim of {town} {noun} dies in hospital"],
    "lowered": ["Toll in {town} {noun} lowered to {k}", "Number of dead in {town} {noun} revised to {k}", "{Town} {noun}: {k} dead, not {m}"],
    "differ": ["{K} killed in {town} {noun}, {office} says", "Toll of {town} {noun} disputed", "Questions over toll of {town} {noun}"],
    "again": ["What we know about the {town} {noun}", "{Town} in shock after {noun} that killed {k}", "Survivors tell of {town} {noun}"],
}
AGAIN = ["{K} people were killed and {i} injured in {event}, {office} said.", "{Event} left {k} people dead and {i} injured.", "Survivors on {today} told of {event}, which killed {k} people."]
WITH_DOER = ["A gunman killed {v} people and {hurt} {i} {where} a bar in {town} on {day} before shooting himself dead, {office} said.",
             "{K} people, including the gunman, died in a shooting at a bar in {town} on {day}, {office} said. {I} others were wounded.",
             "A man shot dead {v} people at a bar in {town} on {day} and was then killed by officers, {office} said. {I} people were wounded."]
WITH_BOMBER = ["A suicide bomber killed {v} people and himself at a market in {town} on {day}, {office} said. {I} others were wounded.",
               "{K} people, including the attacker, were killed when a suicide bomber struck a market in {town} on {day}, {office} said. {I} were wounded.",
               "A suicide attacker blew himself up at a market in {town} on {day}, killing {v} other people and wounding {i}, {office} said."]
DOER_AGAIN = ["{V} victims and the attacker died in {event}; {i} people were wounded.", "{Event} left {k} people dead, including the attacker.",
              "{V} people were killed in {event}, not counting the attacker, who also died."]
SIDES = ["{A} soldiers and {b} militants were killed in a clash near {town} on {day}, the army said. {I} soldiers were wounded.",
         "Militants attacked an army post near {town} on {day}, killing {a} soldiers and wounding {i}, the army said. {B} of the attackers were killed.",
         "{A} soldiers and {b} militants died on {day} in fighting near {town}, {country}, officials said. {I} people were wounded.",
         "At least {k} people, {a} soldiers and {b} militants, were killed in a clash near {town} on {day}, officials said. {I} soldiers were wounded."]
SIDES_RISE = ["The number of soldiers killed in {event} has risen to {a}, the army said on {today}. {B} militants also died.",
              "{A} soldiers and {b} militants are now known to have been killed in {event}, the army said on {today}.",
              "The army said on {today} that it had lost {a} soldiers in {event}. {B} militants were killed, it said."]
SIDES_DIED = ["A soldier who was wounded in {event} died in hospital on {today}, bringing the number of soldiers killed to {a}. {B} militants were also killed.",
              "{name}, {age}, a soldier wounded in {event}, died on {today}, the army said. {A} soldiers and {b} militants have now died."]
SIDES_TITLES = {"first": ["{A} soldiers, {b} militants killed in {town} clash", "Clash near {town} leaves {k} dead", "Soldiers and militants killed near {town}"],
                "rise": ["Army says {a} soldiers died in {town} clash", "Toll of {town} clash rises to {k}"], "died": ["Wounded soldier dies after {town} clash"]}
OF_ONE = [("One people were", "One person was"), ("one people were", "one person was"), ("one more bodies were", "another body was"), ("One more people have", "One more person has"),
           ("one more bodies", "another body"), ("One of those injured in", "One of the people injured in"), ("One others were", "One other was"), ("Another one people were", "Another person was"),
           ("One people are", "One person is"), ("One people survived", "One person survived"), ("The other one injured are", "The other person who was injured is"),
           ("a explosion", "an explosion"), ("A explosion", "An explosion"), ("a accident", "an accident"), ("A accident", "An accident")]


class Report:
    def __init__(self, name, published, outlet, title, text):
        self.name = name
        self.report = {"id": name, "published": published.strftime("%Y-%m-%dT%H:%M:00Z"), "outlet": outlet, "title": title, "text": text}


class Made:
    """One event: what is true of it, the reports that tell it, and the parts that they are made of."""

    part = "made"

    def __init__(self, name, town, draw):
        self.name, self.where, self.draw = name, town, draw
        self.reports, self.copies, self.parts = [], [], []
        self.kind_name = draw.choice([*KINDS, "clash"])
        self.kind = KINDS.get(self.kind_name) or Kind("clash", "militants attacked an army post", "the army", "near", "a man", "wounded")
        self.noun, self.clause, self.office = draw.choice(self.kind.nouns), draw.choice(self.kind.clauses), draw.choice(self.kind.offices)
        self.country, self.country_adj = draw.choice(COUNTRIES)
        self.happened = datetime.datetime(draw.randint(2009, 2023), draw.randint(1, 12), draw.randint(1, 28), draw.randint(5, 18), draw.randint(0, 59))
        self.now = self.happened + datetime.timedelta(hours=draw.randint(1, 5))
        large = draw.random() < 0.4
        self.killed = draw.randint(17, 80) if large else draw.randint(2, 9)
        self.injured = draw.choice((None, draw.randint(4, 14) if not large else draw.randint(20, 150)))
        self.before, self.higher, self.missing, self.sides = None, None, None, None
        self.in_words = draw.random() < 0.7
        self.parts += [self.kind_name, "many" if large else "few", "hurt are told of" if self.injured else "hurt are not told of"]

    # What the words of a form are.
    def number(self, count):
        return WORDS[count] if self.in_words and count < len(WORDS) else str(count)

    def words(self):
        draw, away = self.draw, (self.now.date() - self.happened.date()).days
        date = f"{self.happened.day} {MONTHS[self.happened.month - 1]}"
        weekday = self.happened.strftime("%A")
        place = f"{self.kind.where} {self.where}"
        if away < 6:
            event = draw.choice((f"{weekday}'s {self.noun} {place}", f"the {self.noun} {place}", f"the {self.where} {self.noun}", f"the {self.noun} {place} on {weekday}"))
        else:
            event = draw.choice((f"the {self.noun} {place} on {date}", f"the {MONTHS[self.happened.month - 1]} {self.noun} {place}", f"the {self.where} {self.noun}"))
        counts = {"k": self.killed, "i": self.injured, "m": self.before, "d": abs(self.killed - self.before) if self.before else None, "h": self.higher,
                  "x": self.missing, "v": self.killed - 1, "n": draw.randint(2, 60), "n2": draw.randint(3, 90), "years": draw.randint(3, 9),
                  "s": draw.randint(2, max(2, self.killed // 3)), "a": self.sides and self.sides[0], "b": self.sides and self.sides[1]}
        told = {key: self.number(count) for key, count in counts.items() if count is not None}
        told["n"] = str(counts["n"])
        told |= {"kth": ORDINALS[self.killed] if self.killed < len(ORDINALS) else f"{self.killed}th", "town": self.where, "country": self.country, "where": self.kind.where,
                 "noun": self.noun, "a_noun": f"a {self.noun}", "clause": self.clause, "office": self.office, "hurt": self.kind.hurt, "accused": self.kind.accused, "event": event,
                 "day": weekday if away < 6 else date, "today": self.now.strftime("%A"), "name": f"{draw.choice(FIRST)} {draw.choice(LAST)}", "age": draw.randint(19, 80),
                 "weak": draw.choice(WEAK), "like": LIKE.get(self.kind_name, "gun battle"), "other": draw.choice(STARTS) + draw.choice(ENDS), "country_adj": self.country_adj,
                 "year": self.happened.year - draw.randint(2, 30)}
        return told | {key[0].upper() + key[1:]: str(word)[:1].upper() + str(word)[1:] for key, word in told.items()}

    def say(self, forms):
        told = self.words()
        usable = [form for form in forms if "{kth}" not in form.lower() or self.killed < 21]
        while True:
            form = self.draw.choice(usable)
            try:
                text = form.format(**told)
            except KeyError:  # nobody tells of the hurt
                usable.remove(form)
                continue
            self.parts.append(form)
            for wrong, right in OF_ONE:
                text = text.replace(wrong, right)
            return text

    # Reports.
    def asides(self):
        draw, told = self.draw, []
        if self.killed >= 6 and not self.sides and draw.random() < 0.3:
            told.append(self.say(SUBSETS if self.injured and self.injured > self.killed else SUBSETS[:3]))
        if draw.random() < 0.25:
            told.append(self.say(PERSONS))
        told += [self.say([form]) for form in draw.sample(NOISE, draw.randint(1, 3))]
        draw.shuffle(told)
        if draw.random() < 0.3:
            told.append(self.say(BACKGROUND))
        return told

    def tell(self, title, sentences):
        draw = self.draw
        sentences[0] = draw.choice(("", "", f"{self.where.upper()}, {self.country} - ", f"{self.where} (GPA) - ")) + sentences[0]
        text = draw.choice(("\n", "\n\n")).join([*sentences, *self.asides()])
        self.reports.append(Report(f"{self.name}-{len(self.reports) + 1}", self.now, draw.choice(OUTLETS), title, text))
        if draw.random() < 0.15:
            self.copy()

    def copy(self):
        draw, told = self.draw, self.reports[-1]
        text = told.report["text"] if draw.random() < 0.5 else told.report["text"].rsplit("\n", 1)[0].rstrip()
        published = self.now + datetime.timedelta(minutes=draw.randint(20, 90))
        outlet = draw.choice([name for name in OUTLETS if name != told.report["outlet"]])
        self.reports.append(Report(f"{self.name}-{len(self.reports) + 1}", published, outlet, told.report["title"], text))
        self.copies.append((told.name, self.reports[-1].name))
        self.parts.append("a copy")

    def wait(self, low, high):
        self.now += datetime.timedelta(hours=self.draw.randint(low, high))

    def count_hurt(self, forms=HURT, chance=0.6):
        return [self.say(forms)] if self.injured and self.draw.random() < chance else []

    # Steps of the course.
    def rise(self):
        self.wait(4, 30)
        self.before = self.killed
        self.killed += self.draw.randint(1, max(2, self.killed // 3))
        sentences = [self.say(RISES)]
        if self.injured and self.draw.random() < 0.5:
            self.injured += self.draw.randint(1, max(2, self.injured // 3))
            self.parts.append("the hurt rise, too")
            sentences += self.count_hurt(chance=1)
        else:
            sentences += self.count_hurt()
        self.tell(self.say(TITLES["rise"]), sentences)

    def lowered(self):
        if self.killed < 5:
            return
        self.wait(8, 60)
        self.before = self.killed
        self.killed -= self.draw.randint(2, max(2, self.killed // 6))
        self.tell(self.say(TITLES["lowered"]), [self.say(LOWERED), *self.count_hurt()])

    def corrected(self):
        self.wait(2, 9)
        self.before = self.killed
        self.killed += self.draw.choice((-2, -1, 1, 3) if self.killed > 3 else (1, 2, 3))
        self.tell(self.say(TITLES["again"]), [self.say(LEADS if self.injured else LEADS_OF_DEAD), self.say(CORRECTED)])

    def died(self):
        if not self.injured or self.injured < 4:
            return
        self.wait(30, 200)
        died = self.draw.choice((1, 1, 1, 2, 3))
        self.before = self.killed
        self.killed, self.injured = self.killed + died, self.injured - died
        self.parts.append("several of the hurt die" if died > 1 else "one of the hurt dies")
        self.tell(self.say(TITLES["died"]), [self.say(DIED_ONE if died == 1 else DIED_SOME), *self.count_hurt(STILL_HURT)])

    def found(self):
        if not self.missing:
            return
        self.wait(10, 70)
        self.before, self.killed = self.killed, self.killed + self.missing
        self.missing = None
        self.tell(self.say(TITLES["found"]), [self.say(FOUND), *self.count_hurt()])

    def again(self):
        self.wait(3, 30)
        self.tell(self.say(TITLES["again"]), [self.say(AGAIN if self.injured else AGAIN[2:]), *self.denial(0.3)])

    def differ(self):
        self.wait(4, 40)
        self.before, self.higher = None, self.killed + self.draw.randint(2, max(3, self.killed // 2))
        self.tell(self.say(TITLES["differ"]), [self.say(AGAIN if self.injured else AGAIN[2:]), self.say(DIFFER)])

    def denial(self, chance):
        if self.draw.random() > chance:
            return []
        self.higher = self.killed * 2 + 1
        text = self.say(DENIED)
        self.higher = None
        return [text]

    def follow_up(self, key):
        sentences, titles, hours = FOLLOW_UPS[key]
        self.now = max(self.now, self.happened) + datetime.timedelta(hours=self.draw.randint(*hours))
        self.parts.append(f"follow-up: {key}")
        self.tell(self.say(titles), [self.say(sentences)])

    # Courses.
    def course(self):
        draw = self.draw
        if self.kind_name == "clash":
            return self.course_of_sides()
        if self.kind_name in ("bombing", "shooting") and draw.random() < 0.4:
            return self.course_with_doer()
        if draw.random() < 0.2:
            self.missing = draw.randint(2, 5)
        steps = draw.choices(["rise", "lowered", "corrected", "died", "again"], (5, 2, 1, 3, 1), k=draw.randint(0, 3))
        steps += [step for step, chance in (("found", 0.8), ("differ", 0.15)) if draw.random() < chance]
        lead = self.say(LEADS if self.injured else LEADS_OF_DEAD)
        if steps[:1] == ["rise"] and self.killed > 12 and draw.random() < 0.3:
            lead = lead.replace(f"{self.killed} people", f"at least {self.killed} people", 1)
            lead = lead[:1].upper() + lead[1:]
        self.tell(self.say(TITLES["first"]), [lead, *([self.say(MISSING)] if self.missing else []), *self.denial(0.08)])
        self.take(steps)

    def take(self, steps):
        for step in steps:
            getattr(self, step)()
            self.parts.append(f"step: {step}")
        many = self.draw.choice((0, 1)) if self.higher else self.draw.choice((0, 1, 1, 2))
        keys = sorted(self.draw.sample(range(len(FOLLOW_UPS)), max(many, len(self.reports) == 1)))
        for key in keys:
            self.follow_up([*FOLLOW_UPS][key])

    def course_with_doer(self):
        self.parts.append("one who did it dies")
        self.killed, self.injured = self.killed + 1, self.injured or 5
        self.noun = "shooting" if self.kind_name == "shooting" else "bombing"
        self.tell(self.say(TITLES["first"][:3] if self.draw.random() < 0.5 else ["Several dead in {town} {noun}"]),
                  [self.say(WITH_DOER if self.kind_name == "shooting" else WITH_BOMBER)])
        if self.draw.random() < 0.7:
            self.wait(5, 40)
            self.tell(self.say(TITLES["again"]), [self.say(DOER_AGAIN)])
        self.take([])

    def course_of_sides(self):
        soldiers, militants = self.draw.randint(2, 12), self.draw.randint(3, 20)
        self.injured = self.draw.randint(3, 15)
        self.count_sides(soldiers, militants)
        self.tell(self.say(SIDES_TITLES["first"]), [self.say(SIDES)])
        for step in self.draw.sample(["rise", "died"], self.draw.randint(0, 2)):
            self.wait(6, 40)
            died = 1 if step == "died" else self.draw.randint(1, 3)
            self.count_sides(self.sides[0] + died, militants)
            self.injured -= step == "died"
            self.tell(self.say(SIDES_TITLES[step]), [self.say(SIDES_RISE if step == "rise" else SIDES_DIED)])
            self.parts.append(f"step of a side: {step}")
        self.take([])

    def count_sides(self, soldiers, militants):
        self.sides, self.killed = (soldiers, militants), soldiers + militants

    def finish(self):
        self.course()
        self.when = self.happened.strftime("%Y-%m-%d")
        self.tolls = {"killed": (self.killed, self.killed, self.higher or self.killed), "injured": (self.injured,) * 3}
        return self


def make(number, seed):
    draw = random.Random(seed)
    towns = [start + end for start in STARTS for end in ENDS]
    draw.shuffle(towns)
    return [Made(f"made{at}", towns[at % len(towns)], random.Random(f"{seed} {at}")).finish() for at in range(number)]


def report_keyed(program, events):
    """The dossiers of all events at once, the reports of each under one key."""
    lines = "".join(json.dumps(told.report | {"event": event.name}) + "\n" for event in events for told in event.reports)
    done = subprocess.run([program, "report", "--group-by", "event", "--format", "json", "--no-annotations", "--input-format", "jsonl", "-"],
                          input=lines.encode(), capture_output=True, timeout=600)
    if done.returncode != 0:
        raise SystemExit(done.stderr.decode())
    return json.loads(done.stdout)


def measure_tolls(program, events):
    """Scores every event; what failed by event."""
    tally, failed = Tally(), {}
    dossier = report_keyed(program, events)
    by_name = collections.defaultdict(list)
    for event in dossier["events"]:
        by_name[event["reports"][0].rsplit("-", 1)[0]].append(event)
    for event in events:
        before = len(tally.errors)
        score(event, {"events": by_name[event.name], "reports": dossier["reports"]}, tally, True)
        failed[event.name] = tally.errors[before:]
    figures = {key: tally.share(key) for key in ("best", "interval", "when", "where", "copies")}
    return figures, failed


def measure_grouping(program, events):
    """The share of events that stay whole when each is a run of its own, and B-cubed F1 of all in one run."""
    whole = sum(len(dossier_of(program, event.reports)["events"]) == 1 for event in events)
    together = dossier_of(program, [told for event in events for told in event.reports])
    return {"alone": whole / max(1, len(events)), "together": b_cubed(together)}


def show(event, errors):
    print(f"\n=== {event.name}: killed {event.tolls['killed']}, injured {event.tolls['injured']}, {event.when}, {event.where}")
    for told in event.reports:
        print(f"== {told.name} {told.report['published']} | {told.report['outlet']} | {told.report['title']}\n{told.report['text']}")
    print("\n".join(errors))


def list_errors(events, failed):
    """Parts whose events fail more often than others, and some events."""
    seen, wrong = collections.Counter(), collections.Counter()
    tolls = {event.name: [error for error in failed[event.name] if error.startswith(("best", "interval"))] for event in events}
    for event in events:
        for part in set(event.parts):
            seen[part] += 1
            wrong[part] += bool(tolls[event.name])
    usual = sum(map(bool, tolls.values())) / len(events)
    print(f"{usual:.3f} of the events fail; with")
    for part in sorted(seen, key=lambda part: usual * seen[part] - wrong[part]):
        if seen[part] >= 10 and wrong[part] / seen[part] > usual + 0.05:
            print(f"  {wrong[part]} of {seen[part]}: {part}")
    for event in [event for event in events if tolls[event.name]][:12]:
        show(event, failed[event.name])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--events", type=int, default=300)
    parser.add_argument("--alone", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--with", dest="feature")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--show")
    wanted = parser.parse_args()
    events = make(wanted.events, wanted.seed)
    if wanted.feature:
        events = [event for event in events if any(wanted.feature in part for part in event.parts)]
    figures, failed = measure_tolls(wanted.program, events)
    for event in events:
        if event.name == wanted.show:
            show(event, failed[event.name])
    if wanted.errors:
        list_errors(events, failed)
    if wanted.alone:
        figures |= measure_grouping(wanted.program, events[:wanted.alone])
    print("made events: " + " ".join(f"{key}={figure:.3f}" for key, figure in figures.items()), f"of {len(events)} events")
    return 1 if any(figure < FLOORS[key] for key, figure in figures.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
