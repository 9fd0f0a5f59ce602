import { isDummyBody } from '../dummy.ts';
import type { SecretPattern } from '../types.ts';

/** Services that send mail. */
export const emailPatterns: readonly SecretPattern[] = [
  {
    // https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys
    vendor: 'SendGrid', kind: 'sendgrid-api-key', env: 'SENDGRID_API_KEY',
    anchors: ['SG.'], body: /SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}/,
  },
  {
    // https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt (private keys; webhook and newer keys have three parts)
    vendor: 'Mailgun', kind: 'mailgun-api-key', env: 'MAILGUN_API_KEY',
    anchors: ['key-'], body: /key-[0-9a-f]{32}/,
  },
  {
    // https://mailchimp.com/developer/marketing/guides/quick-start/ (data centre at the end)
    vendor: 'Mailchimp', kind: 'mailchimp-api-key', env: 'MAILCHIMP_API_KEY',
    anchors: ['-us'], lead: /[0-9a-f]{32}/, body: /-us\d{1,2}/,
  },
  {
    // https://developers.brevo.com/docs/getting-started (and SMTP keys)
    vendor: 'Brevo', kind: 'brevo-api-key', env: 'BREVO_API_KEY',
    anchors: ['xkeysib-', 'xsmtpsib-'], body: /x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}/,
  },
  {
    // https://resend.com/docs/dashboard/api-keys/introduction
    vendor: 'Resend', kind: 'resend-api-key', env: 'RESEND_API_KEY',
    anchors: ['re_'], body: /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,32}/,
    accept: (value) => /\d/.test(value) && /[A-Z]/.test(value) && !isDummyBody(value.slice(3)),
  },
  {
    // https://mailchimp.com/developer/transactional/guides/quick-start/
    vendor: 'Mandrill', kind: 'mandrill-api-key', env: 'MANDRILL_API_KEY',
    anchors: ['md-'], body: /md-[A-Za-z0-9_-]{22}/,
    accept: (value) => /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]{1,}/.test(value.slice(3)) && !isDummyBody(value.slice(3)),
  },
];
