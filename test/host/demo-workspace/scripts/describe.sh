#!/bin/sh
# What the extension's "Copy AWS CLI Command" copies looks like this.
aws ses describe-configuration-set \
  --configuration-set-name password-reset \
  --configuration-set-attribute-names eventDestinations trackingOptions deliveryOptions reputationOptions \
  --profile prod --region eu-west-1
