"""Runs commands of the AWS CLI: a list of argument lists on standard input, a list of exit codes on standard output.

They run as `aws` runs them, in one process: to start it costs half a second each time.
"""

import contextlib
import io
import json
import sys

from awscli.clidriver import create_clidriver

driver = create_clidriver()
codes = []
for arguments in json.load(sys.stdin):
    with contextlib.redirect_stdout(io.StringIO()):
        codes.append(driver.main(arguments))
json.dump(codes, sys.stdout)
