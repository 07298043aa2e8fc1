"""Describes configuration sets with boto3: {"profile", "region", "names"} on standard input, a list of answers on standard output."""

import datetime
import json
import sys

import boto3
from botocore.config import Config

ATTRIBUTES = ["eventDestinations", "trackingOptions", "deliveryOptions", "reputationOptions"]


def time_text(value):
    """A time as JavaScript's toISOString() writes it."""
    if not isinstance(value, datetime.datetime):
        raise TypeError(f"{type(value).__name__} is no JSON")
    text = value.astimezone(datetime.timezone.utc).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def main():
    request = json.load(sys.stdin)
    session = boto3.Session(profile_name=request["profile"], region_name=request["region"])
    client = session.client("ses", config=Config(retries={"mode": "standard", "total_max_attempts": 10}))
    answers = []
    for name in request["names"]:
        answer = client.describe_configuration_set(ConfigurationSetName=name, ConfigurationSetAttributeNames=ATTRIBUTES)
        del answer["ResponseMetadata"]
        answers.append(answer)
    json.dump(answers, sys.stdout, default=time_text)


main()
