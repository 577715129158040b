import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet: not this machine, not a private network, not a cloud's metadata service. IPv4
 * within IPv6 is judged as IPv4 (RFC 6890, special-purpose address registries).
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
};
