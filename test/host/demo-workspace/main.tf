resource "aws_ses_configuration_set" "news" {
  name = "newsletter"
}
