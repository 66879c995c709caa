// The four calls of four-calls.mjs, made by OneEntry's SDK: the package `oneentry` 1.0.79.
const { defineOneEntry } = require('oneentry');

const { ONEENTRY_PROJECT_URL: project, ONEENTRY_APP_TOKEN: token } = process.env;
const { AuthProvider, Orders, Payments } = defineOneEntry(project, { token });

async function purchase() {
  await AuthProvider.auth('email', {
    authData: [{ marker: 'email_reg', value: 'your-user@email.com' }, { marker: 'password_reg', value: '123456' }],
  });
  const order = await Orders.createOrder('orders', {
    formIdentifier: 'order',
    paymentAccountIdentifier: 'cash',
    formData: [{ type: 'string', marker: 'name', value: 'Ann Example' }],
    products: [{ productId: 14, quantity: 1 }],
  });
  const session = await Payments.createSession(order.id, 'session');
  // This version has no getSessionByOrderId yet; what getSessionById is made of can ask for it.
  const read = await Payments._fetchGet(`/sessions/order/${order.id}`);
  if ((Array.isArray(read) ? read[0] : read).id !== session.id) throw new Error('the session is not the one created');
}

purchase().catch((error) => {
  console.error(error);
  process.exit(1);
});
