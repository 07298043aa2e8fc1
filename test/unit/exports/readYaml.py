"""Reads YAML by PyYAML, which follows YAML 1.1: a list of texts on standard input, a list of what they hold on standard output."""

import json
import sys

import yaml


class Loader(yaml.SafeLoader):
    """With CloudFormation's short form of Ref."""


Loader.add_constructor("!Ref", lambda loader, node: {"Ref": loader.construct_scalar(node)})
json.dump([yaml.load(text, Loader) for text in json.load(sys.stdin)], sys.stdout)
