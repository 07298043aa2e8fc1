"""Reads the AWS CLI's shorthand: a list of texts on standard input, a list of what they mean on standard output."""

import json
import sys

from awscli.shorthand import ShorthandParser

json.dump([ShorthandParser().parse(text) for text in json.load(sys.stdin)], sys.stdout)
