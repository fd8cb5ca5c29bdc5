#!/usr/bin/env python3
"""Writes the pack of the outside measurement: the seventeen pages that the peers show.

  make_pack.py DATA_JS OUT_DIR

DATA_JS is the harness's own text for its Qt Quick peer (content/out/qml/data.js), so that
all programs show the same words. OUT_DIR/base and OUT_DIR/centre become pack sources: eight
languages, one topic with eight pages, and in each language an article of about 600 words.
"""
import json
import pathlib
import re
import sys

HOUSE = pathlib.Path(__file__).resolve().parents[3] / "content/base"
LOCALES = {"fa": "fa-AF"}  # The peers' Persian stands where the terminal speaks Dari.

FRONT_OF_THE_SOURCE = """icon = "book-open-variant"
role = "blue"
filters = []
reviewed = 2026-11-22
review_by = 2027-11-22
translation = "source"
[[sources]]
name = "un.org"
url = "https://www.un.org"
date = 2026-11-22
"""

TOPICS = """[[topic]]
id = "rights"
icon = "book-open-variant"
role = "blue"
filters = []
pages = {pages}
"""

TOPIC_WORDS = """
msgctxt "topic.rights.{part}"
msgid {source}
msgstr {title}
"""

BASE = """format = 1
kind = "base"
id = "base"
version = "1"
source_locale = "en"
locales = {locales}
terminal_locales = []
allowed_hosts = ["un.org"]
"""

LANGUAGE = """[languages.{locale}]
endonym = {name}
greeting = {name}
"""

CENTRE_PACK = """format = 1
kind = "centre"
id = "xx-bench"
version = "1"
base = "base"
created = 2026-11-22
expires = 2036-11-22
"""

CENTRE = """zone = "Europe/Belgrade"
phone_prefix = "+381"
languages = {locales}
counselling_languages = ["en"]
wishes = []
retention_days = 30
[name]
en = "Universal Declaration of Human Rights"
[city]
en = "Paris"
[country]
en = "1948"
[address]
en = "Palais de Chaillot"
[opening]
mon = ["08:30-12:30"]
[[service]]
id = "talk"
icon = "forum"
length_minutes = 30
capacity = 1
notice_minutes = 60
horizon_days = 28
languages = []
bring = []
room.en = "Room 1"
name.en = "A talk"
"""


def read_languages(data_js):
    text = pathlib.Path(data_js).read_text(encoding="utf-8")
    languages = json.loads(text[text.index("[") : text.rindex("]") + 1])
    for language in languages:
        language["loc"] = LOCALES.get(language["loc"], language["loc"])
    return languages


def toml(value):
    # JSON's strings and lists of strings are TOML's too.
    return json.dumps(value, ensure_ascii=False)


def markdown(paragraph):
    """Words stay words: nothing in them may mean a list, a link or a direction mark."""
    plain = re.sub(r"[*_`<>{}\[\]\\#|\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", paragraph)
    return re.sub(r"^(\d+)([.)])", r"\1 \2", plain)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def page(language, title):
    translation = 'translation = "reviewed"\nsource_digest = ""\n'
    front = FRONT_OF_THE_SOURCE if language["loc"] == "en" else translation
    body = "\n\n".join(markdown(paragraph) for paragraph in language["body"])
    return (
        f"+++\ntitle = {toml(title)}\nsummary = {toml(language['title'])}\n{front}+++\n"
        f"{body}\n\n```takeaway\n{title}\n```\n"
    )


def topic_words(language, source):
    title = "" if language is source else language["title"]
    return "".join(
        TOPIC_WORDS.format(part=part, source=toml(source["title"]), title=toml(title))
        for part in ("title", "lead", "summary"))


def write_base(base, languages, pages):
    for language in languages:
        locale = language["loc"]
        for name, title in zip(pages, language["topics"]):
            write(base / f"pages/{name}/{locale}.md", page(language, title))
        words = (HOUSE / f"strings/{locale}.po").read_text(encoding="utf-8")
        write(base / f"strings/{locale}.po", words + topic_words(language, languages[0]))
    write(base / "topics.toml", TOPICS.format(pages=toml(pages)))
    write(base / "facts.toml", "")
    names = "".join(LANGUAGE.format(locale=l["loc"], name=toml(l["name"])) for l in languages)
    write(base / "pack.toml", BASE.format(locales=toml([l["loc"] for l in languages])) + names)


def main():
    data_js, out = sys.argv[1:3]
    out = pathlib.Path(out)
    languages = read_languages(data_js)
    pages = [f"article-{number}" for number in range(1, len(languages[0]["topics"]) + 1)]
    write_base(out / "base", languages, pages)
    write(out / "centre/pack.toml", CENTRE_PACK)
    write(out / "centre/centre.toml", CENTRE.format(locales=toml([l["loc"] for l in languages])))


main()
