// Sign in, create an order, create a payment session, read it back: the four calls of a purchase and nothing else.
const { ONEENTRY_PROJECT_URL: project, ONEENTRY_APP_TOKEN: token } = process.env;
const device = JSON.stringify({ fingerprint: 'benchmark', deviceInfo: { os: 'Linux', browser: 'Node.js', location: 'en-US' } });
const headers = { 'x-app-token': token, 'x-device-metadata': device, 'content-type': 'application/json' };

async function call(method, path, body) {
  const answer = await fetch(`${project}/api/content/${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const signedIn = await call('POST', 'users-auth-providers/marker/email/users/auth', {
  authData: [{ marker: 'email_reg', value: 'your-user@email.com' }, { marker: 'password_reg', value: '123456' }],
});
headers.authorization = `Bearer ${signedIn.accessToken}`;
const order = await call('POST', 'orders-storage/marker/orders/orders', {
  formIdentifier: 'order',
  paymentAccountIdentifier: 'cash',
  formData: { en_US: [{ type: 'string', marker: 'name', value: 'Ann Example' }] },
  products: [{ productId: 14, quantity: 1 }],
});
await call('POST', 'payments/sessions', { type: 'session', orderId: order.id });
await call('GET', `payments/sessions/order/${order.id}`);
