"""Lists the configuration sets of the profile that is named, over all pages, and prints how many there are."""

import sys

import boto3
from botocore.config import Config

session = boto3.Session(profile_name=sys.argv[1], region_name="eu-west-1")
client = session.client("ses", config=Config(retries={"mode": "standard", "total_max_attempts": 10}))
pages = client.get_paginator("list_configuration_sets").paginate(PaginationConfig={"PageSize": 1000})
print(sum(len(page["ConfigurationSets"]) for page in pages))
