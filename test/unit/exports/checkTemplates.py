"""Checks templates: {"files", "templates"} on standard input, a list of {"where", "message"} on standard output.

cfn-lint checks the files by all its rules, which takes a while for each; the resources of the templates, already parsed, are held
to AWS's schemas, which cfn-lint brings along.
"""

import json
import pathlib
import sys

import jsonschema
from cfnlint.api import lint_file
from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

request = json.load(sys.stdin)
findings = []
for file in request["files"]:
    for match in lint_file(pathlib.Path(file)):
        findings.append({"where": file, "message": f"{match.rule.id} {match.message}"})

validators = {}
for type_name in ("AWS::SES::ConfigurationSet", "AWS::SES::ConfigurationSetEventDestination"):
    schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema("eu-west-1", type_name).schema
    validators[type_name] = jsonschema.Draft7Validator(schema)

for template in request["templates"]:
    name = template["Resources"]["ConfigurationSet"]["Properties"]["Name"]
    for resource in template["Resources"].values():
        properties = resource["Properties"]
        if "ConfigurationSetName" in properties:
            # A reference stands for the name.
            properties = {**properties, "ConfigurationSetName": name}
        for error in validators[resource["Type"]].iter_errors(properties):
            findings.append({"where": name, "message": error.message})
json.dump(findings, sys.stdout)
