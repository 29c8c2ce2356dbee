import { contextBridge, ipcRenderer } from 'electron';
import type {
  Bridge,
  CallChannel,
  DeskPortChannel,
  DeskPortMessage,
  EventChannel,
  ShellMessage,
} from '../contract/bridge.ts';

const callChannel: CallChannel = 'holdfast:call';
const eventChannel: EventChannel = 'holdfast:event';
const deskPortChannel: DeskPortChannel = 'holdfast:desk-port';
const deskPortMessage: DeskPortMessage = 'desk-port';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: (name, listener) => {
    const hear = (_: unknown, { event, data }: ShellMessage) => event === name && listener(data);
    ipcRenderer.on(eventChannel, hear);
    return () => ipcRenderer.off(eventChannel, hear);
  },
};

contextBridge.exposeInMainWorld('holdfast', bridge);
ipcRenderer.on(deskPortChannel, ({ ports }) => window.postMessage(deskPortMessage, location.origin, ports));
