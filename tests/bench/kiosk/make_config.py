#!/usr/bin/env python3
"""Describes the kiosk and its peers to kioskbench.

  make_config.py BUILD_DIR HARNESS_DIR OUT_DIR

OUT_DIR holds bench.kpack. Writes there kiosk.toml and kiosk.json, whose tap points are read
from the running program, so that they follow its layout, and the peers' own descriptions
with the walk of the kiosk: the same page turns in the same order.
"""
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
PEERS = ["chromium-spa-nogpu", "qtquick-sw"]
PEERS_NAMES = {"fa-AF": "fa"}  # What the peers call the pages of a language.
SIZE = "1920x1080"

# The kiosk takes a second touch of a button within 300 ms for a trembling hand.
SETTLE_MS = 330
# A cross-fade of 160 ms cannot be complete within 16.7 ms; peers change pages at once.
SETTINGS = 'rest = "languages"\ntransition_ms = 0\n'


class Driver:
    """The real application without a screen, which tells where its buttons are."""

    def __init__(self, build, out):
        words = [build / "tests/journeys/kiosk_driver", "--config", out / "kiosk.toml",
                 "--pack", out / "bench.kpack", "--size", SIZE]
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def say(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if not answer["ok"]:
            sys.exit(f"make_config: {command}: {answer['error']}")
        return answer

    def nodes(self):
        return self.say("tree")["nodes"]


def centre(rect):
    x, y, width, height = rect
    return [round(x + width / 2), round(y + height / 2)]


def targets(nodes, prefix):
    return {n["id"]: centre(n["touch"]) for n in nodes if "touch" in n and n["id"].startswith(prefix)}


def link(point, to):
    return {"tap": point, "to": to}


def clock(nodes):
    x, y, width, height = next(n["rect"] for n in nodes if n["id"] == "header.time")
    return [round(x), round(y), round(width), round(height)]


def walk(driver):
    """The pages with their links, the cycle of taps and the places of the clock."""
    pages, cycle, clocks = {"home": []}, ["home"], []

    def see():
        nodes = driver.nodes()
        if clock(nodes) not in clocks:
            clocks.append(clock(nodes))
        return nodes

    for tile, point in targets(see(), "language.").items():
        language = tile.removeprefix("language.")
        language = PEERS_NAMES.get(language, language)
        topics, article = f"topics_{language}", f"article_{language}"
        pages["home"].append(link(point, topics))
        driver.say(f"tap #{tile}")
        nodes = see()
        rows = targets(nodes, "page.")
        pages[topics] = [link(targets(nodes, "bar.back")["bar.back"], "home")]
        pages[topics] += [link(row, article) for row in rows.values()]
        driver.say(f"tap #{next(iter(rows))}")
        bar = targets(see(), "bar.")
        pages[article] = [link(bar["bar.back"], topics), link(bar["bar.start"], topics)]
        driver.say("tap #bar.back")
        driver.say("tap #bar.back")
        cycle += [topics, article, topics, "home"]
    return pages, cycle, clocks


def packages(program):
    """What an installed kiosk needs: the list of this project and the libraries it links."""
    listed = (ROOT / "scripts/packages.txt").read_text().splitlines()
    names = {line.split()[1] for line in listed if line.startswith("run ")}
    linked = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    files = [os.path.realpath(path) for path in re.findall(r"=> (/\S+)", linked)]
    # dpkg knows a file by where its package put it, which may be before /lib became a link.
    places = files + [file.removeprefix("/usr") for file in files]
    owners = subprocess.run(["dpkg-query", "-S", *places], capture_output=True, text=True).stdout
    names.update(line.split(":")[0] for line in owners.splitlines())
    return sorted(names)


def write(path, description):
    path.write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


def peer(harness, name, cycle):
    folder = harness / "configs"
    description = json.loads((folder / f"{name}.json").read_text().replace("${DIR}", str(folder)))
    description["pages"] = json.loads((folder / description["pages"]).read_text())
    description["tap_cycle"] = cycle
    description.pop("scroll", None)
    return description


def main():
    build, harness, out = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    (out / "kiosk.toml").write_text(SETTINGS)
    pages, cycle, clocks = walk(Driver(build, out))
    program = build / "kiosk/kiosk"
    command = [str(program), "--config", "${DIR}/kiosk.toml", "--pack", "${DIR}/bench.kpack",
               "--state", "${TMP}/state"]
    write(out / "kiosk.json", {
        "name": "kiosk", "command": command, "packages": packages(program), "mask": clocks,
        "settle_ms": SETTLE_MS, "start_page": "home", "pages": pages, "tap_cycle": cycle})
    for name in PEERS:
        write(out / f"{name}.json", peer(harness, name, cycle))


main()
