#!/usr/bin/env python3
"""Proves that the terminal does not load what only the pack builder needs.

Decoders of what authors bring cost memory and time at every start, and are code that
strangers' files reach. Usage: check_needed.py PROGRAM; exit code 1 and one line a
library that should not be there.
"""
import re
import subprocess
import sys

BUILDER_ONLY = ("SDL2_image", "gettextpo", "hyphen")


def main():
    table = subprocess.run(["readelf", "--dynamic", sys.argv[1]], check=True, text=True,
                           capture_output=True, env={"LC_ALL": "C"}).stdout
    needed = re.findall(r"\(NEEDED\).*\[(.+)\]", table)
    found = [name for name in needed if any(word in name for word in BUILDER_ONLY)]
    for name in found:
        print(f"{sys.argv[1]} loads {name}, which only the pack builder needs")
    if not needed:
        print(f"{sys.argv[1]} names no libraries at all")
    return 1 if found or not needed else 0


if __name__ == "__main__":
    sys.exit(main())
