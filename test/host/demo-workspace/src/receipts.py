import boto3

# A constant that is used below, and a name that stands there itself.
CONFIGURATION_SET = "receipts"

ses = boto3.client("ses", region_name="eu-west-1")


def send_receipt(address, text):
    ses.send_email(
        Source="shop@example.com",
        Destination={"ToAddresses": [address]},
        Message={"Subject": {"Data": "Your receipt"}, "Body": {"Text": {"Data": text}}},
        ConfigurationSetName=CONFIGURATION_SET,
    )


def send_password_reset(address, link):
    ses.send_email(
        Source="shop@example.com",
        Destination={"ToAddresses": [address]},
        Message={"Subject": {"Data": "Reset your password"}, "Body": {"Text": {"Data": link}}},
        ConfigurationSetName="password-reset",
    )
