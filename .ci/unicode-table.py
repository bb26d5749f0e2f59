#!/usr/bin/env python3
"""Writes Sources/Reading/Layout/ScalarTraitRuns.swift: `pip install regex`, then .ci/unicode-table.py > FILE.

The version of Unicode is the one that the `regex` package carries (its page says which). Class numbers are the raw
values of `LineBreakClass`; a bit layout is described there and in `ScalarTraits`.
"""
import regex

UNICODE = "18.0"
CLASSES = (
    "alphabetic numeric ideographic conditionalNonstarter nonstarter opening closing closingParenthesis quotation "
    "openingQuotation closingQuotation exclamation infix solidus middleDot hyphen breakAfter breakBefore dash leader "
    "prefix postfix glue wordJoiner space zeroWidthSpace tab mandatory mark control openingParenthesis apostrophe"
).split()
# Line_Break values and the class that the layout gives them before its tailoring; all others are alphabetic.
BY_VALUE = {
    "ID": "ideographic", "EB": "ideographic", "EM": "ideographic", "H2": "ideographic", "H3": "ideographic",
    "JL": "ideographic", "JV": "ideographic", "JT": "ideographic", "RI": "ideographic", "CB": "ideographic",
    "CJ": "conditionalNonstarter", "NS": "nonstarter", "OP": "opening", "CL": "closing", "CP": "closingParenthesis",
    "QU": "quotation", "EX": "exclamation", "IS": "infix", "SY": "solidus", "HY": "hyphen", "HH": "breakAfter",
    "BA": "breakAfter", "BB": "breakBefore", "B2": "dash", "IN": "leader", "PR": "prefix", "PO": "postfix",
    "GL": "glue", "WJ": "wordJoiner", "SP": "space", "ZW": "zeroWidthSpace", "BK": "mandatory", "CR": "mandatory",
    "LF": "mandatory", "NL": "mandatory", "NU": "numeric", "CM": "mark", "ZWJ": "mark",
}
# The tailoring: CLREQ 3.1 (marks that never begin or end a line) and the marks' use in Chinese and Japanese text.
TAILORED = {
    "closing": [0xFF1A, 0xFF1B],
    "exclamation": [0x203C, 0x203D, 0x2047, 0x2048, 0x2049],
    "nonstarter": [0xFF5E, 0xFF0D, 0xFF0F],
    "middleDot": [0x00B7, 0x2027],
    "dash": [0x2015, 0x2500, 0x2501],
    "space": [0x3000, 0x1680, 0x205F, *range(0x2000, 0x2007), *range(0x2008, 0x200B)],
    "numeric": [*range(0xFF10, 0xFF1A)],
    "alphabetic": [*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)],
    "postfix": [*range(0x3371, 0x337B), *range(0x3380, 0x33E0), 0x33FF],
    "tab": [0x09],
    "apostrophe": [0x27],
    # Shown, never sent: C0, DEL and C1 but for the tab and the line feed, and what turns the direction of writing.
    "control": [
        *range(0x00, 0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x061C, 0x200E,
        0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x2070), *range(0xFFF9, 0xFFFC), 0xE0001,
    ],
}


def members(prop):
    pattern = regex.compile(r"\p{%s}" % prop)
    return [c for c in range(0x110000) if not 0xD800 <= c < 0xE000 and pattern.match(chr(c))]


def main():
    classes, widths, joins = [0] * 0x110000, [1] * 0x110000, [0] * 0x110000
    for width, values in ((3, "A"), (2, "WF")):
        for value in values:
            for c in members(f"East_Asian_Width={value}"):
                widths[c] = width
    for prop in ("Mn", "Me", "Default_Ignorable_Code_Point"):
        for c in members(prop):
            widths[c] = 0
    for c in [*range(0x1160, 0x1200), *range(0xD7B0, 0xD800), 0x200B]:
        widths[c] = 0
    for c in (0x115F, 0xFFA0, 0x3164):  # fillers: ignorable, yet terminals leave room for them
        widths[c] = 1 if c == 0xFFA0 else 2
    for c in members("LB=XX"):
        classes[c] = CLASSES.index("ideographic" if widths[c] == 2 else "alphabetic")
    for value, name in BY_VALUE.items():
        for c in members(f"LB={value}"):
            classes[c] = CLASSES.index(name)
    for category, name in (("Pi", "openingQuotation"), ("Pf", "closingQuotation")):
        for c in set(members("LB=QU")) & set(members(category)):
            classes[c] = CLASSES.index(name)
    for c in set(members("LB=SA")) & set(members("M")):
        classes[c] = CLASSES.index("mark")
    for name, scalars in TAILORED.items():
        for c in scalars:
            classes[c] = CLASSES.index(name)
    for value in ("Extend", "ZWJ", "SpacingMark", "Prepend", "L", "V", "T", "Regional_Indicator"):
        for c in members(f"GCB={value}"):
            joins[c] = 1
    runs, last = [], None
    for c in range(0x110000):
        if 0xD800 <= c < 0xE000:
            continue
        traits = widths[c] << 6 | joins[c] << 5 | classes[c]
        if traits != last:
            runs.append(f"0x{c << 8 | traits:08X}")
            last = traits
    print("// Written by .ci/unicode-table.py; do not edit.\n")
    print("extension ScalarTraits {")
    print(f"    /// The version of Unicode that `runs` was made from: East_Asian_Width, Line_Break, Grapheme_Cluster_Break.")
    print(f'    static let unicodeVersion = "{UNICODE}"\n')
    print("    /// Where runs of scalars with the same traits begin, in order: the first scalar in the upper 24 bits, the")
    print("    /// traits in the lower eight. Each run lasts until the next one.")
    print("    static let runs: [UInt32] = [")
    for at in range(0, len(runs), 9):
        print("        " + ", ".join(runs[at:at + 9]) + ",")
    print("    ]\n}")


if __name__ == "__main__":
    main()
