"""Asks moto and the emulator the same, by boto3: {"profile", "region", "sets"} on standard input, the emulator's and moto's answers on standard output.

Only what moto does as Amazon does is asked: at most one destination a set, and no other attribute than eventDestinations.
"""

import json
import sys

import boto3
from botocore.exceptions import ClientError
from moto import mock_aws


def without_metadata(answer):
    return {member: value for member, value in answer.items() if member != "ResponseMetadata"}


def error_of(call, **parameters):
    try:
        return call(**parameters)
    except ClientError as error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        return {"status": status, "error": error.response["Error"]}


def ask(client, names):
    page = client.list_configuration_sets(MaxItems=2)
    rest = client.list_configuration_sets(NextToken=page["NextToken"])
    return {
        "firstPage": page["ConfigurationSets"],
        "rest": without_metadata(rest),
        "described": [
            without_metadata(
                client.describe_configuration_set(
                    ConfigurationSetName=name, ConfigurationSetAttributeNames=["eventDestinations"]
                )
            )
            for name in names
        ],
        "missing": error_of(client.describe_configuration_set, ConfigurationSetName="not-there"),
    }


def ask_moto(request):
    with mock_aws():
        client = boto3.client(
            "ses", region_name=request["region"], aws_access_key_id="moto", aws_secret_access_key="moto"
        )
        empty = without_metadata(client.list_configuration_sets())
        for one in request["sets"]:
            client.create_configuration_set(ConfigurationSet=one["ConfigurationSet"])
            for destination in one["EventDestinations"]:
                client.create_configuration_set_event_destination(
                    ConfigurationSetName=one["ConfigurationSet"]["Name"], EventDestination=destination
                )
        return {"empty": empty, **ask(client, names_of(request))}


def ask_emulator(request):
    session = boto3.Session(profile_name=request["profile"])
    empty = without_metadata(session.client("ses", region_name="eu-north-1").list_configuration_sets())
    return {"empty": empty, **ask(session.client("ses", region_name=request["region"]), names_of(request))}


def names_of(request):
    return [one["ConfigurationSet"]["Name"] for one in request["sets"]]


def main():
    request = json.load(sys.stdin)
    json.dump([ask_emulator(request), ask_moto(request)], sys.stdout)


main()
