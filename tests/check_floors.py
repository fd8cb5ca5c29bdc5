#!/usr/bin/env python3
"""Proves that includes point down the floors of the house, and go in no circle.

A source may include its own folder and lower floors, never a neighbour on the same
floor. Libraries show only where the architecture allows them. Usage: check_floors.py
[ROOT]; exit code 1 and one line a finding.
"""
import pathlib
import re
import sys

FLOOR = {
    "base": 0,
    "locale": 1, "store": 1, "media": 1,
    "text": 2, "content": 2, "booking": 2, "device": 2, "staff": 2,
    "ui": 3,
    "screens": 4,
    "app": 5,
    "": 6,  # the programs, straight in kiosk/
}

# Header pattern of a library -> folders whose files may include it.
LIBRARY = {
    r"unicode/": {"locale"},
    r"sqlite3\.h": {"store"},
    r"hb(-\w+)?\.h": {"text"},
    r"(ft2build|freetype/)": {"text"},
    r"hyphen\.h": {"content"},
    r"md4c": {"content"},
    r"toml\+\+": {"content", "app", "text"},
    r"gettext-po\.h": {"content"},
    r"libxml/": {"content"},
    r"sodium\.h": {"content", "booking", "staff"},
    r"png\.h": {"media", "ui"},
    r"qrencode\.h": {"ui"},
    r"libical/": {"booking"},
    r"libudev\.h": {"device"},
    r"espeak-ng/": {"device"},
    r"SDL2/SDL_image\.h": {"media"},
    r"sndfile\.h": {"media"},
    r"ebur128\.h": {"media"},
    r"opusenc\.h": {"media"},
    r"opusfile\.h": {"device"},
    r"(SDL2/(?!SDL_image)|SDL[_.])": {"ui", "device"},
    r"imgui": {"ui"},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.M)


def module_of(path):
    return path.split("/", 1)[0] if "/" in path else ""


def findings(root):
    kiosk = root / "kiosk"
    graph = {}
    for file in sorted(kiosk.rglob("*")):
        if file.suffix not in (".h", ".cpp"):
            continue
        name = file.relative_to(kiosk).as_posix()
        here = module_of(name)
        graph[name] = []
        for kind, target in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if (kiosk / target).is_file():
                graph[name].append(target)
                there = module_of(target)
                if there == here:
                    continue
                if there not in FLOOR:
                    yield f"{name}: {target} is in no folder of the architecture"
                elif FLOOR[there] >= FLOOR[here]:
                    yield f"{name}: includes {target}, which is not on a lower floor"
            elif kind == '"':
                yield f"{name}: {target} is not a header of the house; libraries go in < >"
            else:
                for pattern, folders in LIBRARY.items():
                    if re.match(pattern, target) and here not in folders:
                        yield f"{name}: includes <{target}>, which only {sorted(folders)} may show"
    yield from circles(graph)


def circles(graph):
    """Names each header that can reach itself."""
    state = {}

    def visit(name, path):
        state[name] = "open"
        for target in graph.get(name, ()):
            if state.get(target) == "open":
                yield "circle: " + " -> ".join(path[path.index(target):] + [target])
            elif target not in state:
                yield from visit(target, path + [target])
        state[name] = "done"

    for name in graph:
        if name not in state:
            yield from visit(name, [name])


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    if root.is_file():
        root = root.parent.parent
    found = list(findings(root))
    print("\n".join(found) if found else "every include points down")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
