export const title = 'A customer was referred: said in the words of one side, read in those of both';
export const sample = true;

export async function walk(rep) {
  await rep.entersTheSample('rep');
  const { page } = rep;
  const rui = await made(rep, 'contact', { name: { given: 'Rui', family: 'Recomenda' } });
  const bakery = await made(rep, 'account', { name: 'Padaria Recomendada' });

  await rep.opens(`/o/account/${bakery}`);
  await page.getByRole('button', { name: 'Add: Connection' }).click();
  const dialog = page.getByRole('dialog');
  await rep.chooses('How Padaria Recomendada stands to them', 'was referred by', dialog);
  await rep.chooses('Whom', 'Rui Recomenda', dialog);
  await rep.finds('Saying how two parties stand to each other');
  await dialog.getByRole('button', { name: 'Add connection' }).click();
  await rep.sees('Connected with Rui Recomenda');
  await connections(rep).getByText('was referred by').waitFor();

  await connections(rep).getByRole('link', { name: 'Rui Recomenda' }).click();
  await rep.isAt(`**/o/contact/${rui}`);
  await connections(rep).getByText('referred', { exact: true }).waitFor();
  await connections(rep).getByRole('link', { name: 'Padaria Recomendada' }).waitFor();

  await page.setViewportSize({ width: 360, height: 740 });
  // On the phone the timeline is long: what is open and who it is are a tab away.
  await page.getByRole('tab', { name: 'Open' }).click();
  await page.getByRole('region', { name: /^Promises/ }).waitFor();
  await rep.finds('What is open with a person, on the phone');
  await page.getByRole('tab', { name: 'Details' }).click();
  await connections(rep).getByText('referred', { exact: true }).waitFor();
  await rep.finds('Who a person is, on the phone');
}

const connections = (rep) => rep.page.getByRole('region', { name: /^Connections/ });

async function made(rep, object, fields) {
  return rep.page.evaluate(
    async ([kind, values]) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const answer = await fetch(`/api/v1/records/${kind}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ fields: values }) });
      return (await answer.json()).id;
    },
    [object, fields],
  );
}
