#!/usr/bin/env python3
"""Proves that a program loads no library that only others need.

The terminal: decoders of what authors bring cost memory and time at every start, and are
code that strangers' files reach. The tool: it lays screens out to see whether texts fit,
square codes included, and needs no glass for that. Usage: check_needed.py [--tool] PROGRAM; exit code 1 and one line a library
that should not be there.
"""
import re
import subprocess
import sys

BUILDER_ONLY = ("SDL2_image", "gettextpo", "libxml2", "hyphen", "sndfile", "ebur128", "opusenc")
GLASS_ONLY = ("imgui", "libX11", "libGL")


def main():
    tool = "--tool" in sys.argv
    program = sys.argv[-1]
    unwanted, whose = (GLASS_ONLY, "the terminal") if tool else (BUILDER_ONLY, "the pack builder")
    table = subprocess.run(["readelf", "--dynamic", program], check=True, text=True,
                           capture_output=True, env={"LC_ALL": "C"}).stdout
    needed = re.findall(r"\(NEEDED\).*\[(.+)\]", table)
    found = [name for name in needed if any(word in name for word in unwanted)]
    for name in found:
        print(f"{program} loads {name}, which only {whose} needs")
    if not needed:
        print(f"{program} names no libraries at all")
    return 1 if found or not needed else 0


if __name__ == "__main__":
    sys.exit(main())
