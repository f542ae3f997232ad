# Words that refine the parser's relations. Written for rashomon, Apache-2.0.

# Adverbs, determiners and conjunctions that negate what they stand with (advmod:neg, det:neg).
[negation]
not
n't
never
no
neither
nor
none
hardly
scarcely

# The preposition whose complement belongs to the noun phrase (nmod:part).
[partitive_case]
of
