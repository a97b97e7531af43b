// Shows notifications where a page may not (Android), and opens the page when one is clicked. It caches nothing and
// intercepts no requests.

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(event.notification.data.roomId));
});

async function lead(roomId) {
  const [page] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!page) {
    await self.clients.openWindow(`/#room-${roomId}`);
    return;
  }
  page.postMessage({ openRoom: roomId });
  await page.focus();
}
