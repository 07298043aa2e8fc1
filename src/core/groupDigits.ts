/** An AWS account's number as AWS's own pages write it apart: `1111 2222 3333`. Other text stays as it is. */
export function groupDigits(account: string): string {
  return account.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1 $2 $3');
}
