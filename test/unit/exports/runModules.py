"""Runs Python modules: a list of their texts on standard input, how many on standard output."""

import json
import sys

modules = json.load(sys.stdin)
for module in modules:
    exec(compile(module, "copied", "exec"), {})
json.dump(len(modules), sys.stdout)
