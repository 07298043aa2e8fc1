resource "aws_ses_configuration_set" "newsletter" {
  name = "newsletter-prod"
}

resource "aws_ses_event_destination" "bounces" {
  name                   = "bounces"
  configuration_set_name = aws_ses_configuration_set.newsletter.name
  enabled                = true
  matching_types         = ["bounce", "reject"]

  sns_destination {
    topic_arn = "arn:aws:sns:eu-west-1:111122223333:ses-bounces"
  }
}
