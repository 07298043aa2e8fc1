import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { Socket } from 'node:net';

/** The hosts and addresses that this process calls from now on, whoever in it does: those of requests, and of connections without one. */
export function recordDestinations(): ReadonlySet<string> {
  const destinations = new Set<string>();
  subscribe('http.client.request.start', (message) => {
    const { request } = Object(message);
    if (request instanceof ClientRequest) destinations.add(request.host);
  });
  subscribe('net.client.socket', (message) => {
    const { socket } = Object(message);
    if (!(socket instanceof Socket)) return;
    socket.on('lookup', (_error, _address, _family, host) => destinations.add(host));
    socket.on('connectionAttempt', (address) => destinations.add(address));
  });
  return destinations;
}
